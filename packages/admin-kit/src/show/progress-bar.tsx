type Props = { label: string; value: number; max: number };

/** How far something has got. */
export function ProgressBar({ label, value, max }: Props) {
  const share = max > 0 ? Math.min(1, value / max) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
    >
      <div className="bg-ui-tag-blue-icon h-full" style={{ width: `${share * 100}%` }} />
    </div>
  );
}
