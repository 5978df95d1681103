type Props = { name: string; city: string; state: string };

/** Who gets a parcel, and where. */
export function Recipient({ name, city, state }: Props) {
  return (
    <div className="flex flex-col leading-tight">
      <span>{name}</span>
      <span className="text-ui-fg-muted txt-compact-xsmall">
        {city}/{state}
      </span>
    </div>
  );
}
