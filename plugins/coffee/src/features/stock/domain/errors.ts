import type { MedusaError } from "@medusajs/framework/utils";
import { codedError } from "@mestres/platform/lib/coded-error";
import type { Shortage } from "./types";

/** The code is core's own, which clients know from adding to a cart. */
const stockError = codedError<"insufficient_inventory">();

/** A shortage with the name of what is short. */
export type NamedShortage = Pick<Shortage, "wanted" | "left"> & { name: string };

/** Names every product that a cart asks too much of, and what is left of it. */
export function outOfStock(shortages: readonly NamedShortage[]): MedusaError {
  const named = shortages.map(({ name, wanted, left }) =>
    Number(left) > 0
      ? `Restam ${decimal(left)} de "${name}" e este carrinho pede ${decimal(wanted)}, somados os kits e as linhas repetidas.`
      : `"${name}" acabou de esgotar.`,
  );
  return stockError(
    "NOT_ALLOWED",
    "insufficient_inventory",
    `${named.join(" ")} Ajuste as quantidades e tente de novo.`,
  );
}

const decimal = (quantity: string): string => quantity.replace(".", ",");
