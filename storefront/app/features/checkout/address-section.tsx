import type { ComponentProps } from "react";
import { AddressFields } from "~/features/address/address-fields";
import { Section } from "./section";

/** Where the coffee goes. */
export function AddressSection(fields: ComponentProps<typeof AddressFields>) {
  return (
    <Section id="address" title="Entrega">
      <AddressFields {...fields} />
    </Section>
  );
}
