import type { PickupPlace as Place } from "~/features/checkout/freight.server";
import { formatCep } from "~/lib/format";

/** Where to fetch an order, when it is open, and what to know before going there. */
export function PickupPlace({ place: { address, hours, instructions } }: { place: Place }) {
  const { street, number, complement, neighborhood, city, state, cep } = address;
  const first = [`${street}, ${number}`, complement].filter(Boolean).join(" - ");
  return (
    <>
      <span className="block">{first}</span>
      <span className="block">
        {neighborhood}, {city} - {state}, CEP {formatCep(cep)}
      </span>
      <span className="block">{hours}</span>
      {instructions ? <span className="mt-1 block">{instructions}</span> : null}
    </>
  );
}
