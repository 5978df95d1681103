import { StatusBadge } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { Colour } from "../lib/colours";

type Props = { colour: Colour; children: ReactNode };

/** How a thing stands, in a word that never breaks. */
export function StateBadge({ colour, children }: Props) {
  return (
    <StatusBadge color={colour} className="shrink-0 text-nowrap">
      {children}
    </StatusBadge>
  );
}
