import type { DeclaredContent, ParcelItem, ParcelRow } from "./parcel";

/** The Correios refuse a content worth nothing, as a gift is: it is declared at one centavo. */
const LEAST_VALUE = 1;

/** A declaration of what lies in a parcel (DC-e); equal lines are one. */
export function declareContent(items: readonly ParcelItem[]): DeclaredContent[] {
  const lines = new Map<string, DeclaredContent>();
  for (const { title, quantity, unit_price } of items) {
    const value = Math.max(LEAST_VALUE, unit_price);
    const key = `${title}|${value}`;
    const known = lines.get(key);
    if (known) {
      known.quantity += quantity;
    } else {
      lines.set(key, { content: title, quantity, value });
    }
  }
  return [...lines.values()];
}

/** What is declared of a parcel: as staff wrote it, else as it was packed. */
export function contentsOf(parcel: Pick<ParcelRow, "content_declaration" | "items">): DeclaredContent[] {
  return parcel.content_declaration?.length ? parcel.content_declaration : declareContent(parcel.items);
}

/** Centavos of everything declared. */
export function declaredTotal(contents: readonly DeclaredContent[]): number {
  return contents.reduce((sum, { quantity, value }) => sum + quantity * value, 0);
}
