import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A label beside its value, in the narrow column beside an order, customer or product. */
export function FactRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="text-ui-fg-subtle grid grid-cols-2 items-start gap-x-4 px-6 py-3">
      <Text as="span" size="small" weight="plus">
        {label}
      </Text>
      <Text as="span" size="small" className="break-words">
        {children}
      </Text>
    </div>
  );
}
