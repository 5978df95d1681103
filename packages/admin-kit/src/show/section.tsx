import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";

/** A titled part of a panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <Text size="small" weight="plus" asChild>
        <h3>{title}</h3>
      </Text>
      {children}
    </section>
  );
}
