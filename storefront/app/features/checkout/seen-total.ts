/** What the shopper had in front of them when they pressed "Pagar". Centavos. */
export type SeenPrices = { goods: number; freight: number };

/** Old and new prices, when what the page showed is no longer what would be charged. Centavos. */
export type TotalChange = {
  /** Null when the page carried no readable prices. */
  seen: (SeenPrices & { total: number }) | null;
  live: SeenPrices & { total: number };
};

/**
 * Reads the prices that the form carries: `seen_goods:<method>` (coffees less every
 * discount of that way of paying) and `seen_freight:<option>`, for what was chosen. Null
 * when they are missing or no integers, which counts as "the shopper saw nothing".
 */
export function readSeenPrices(form: FormData, optionId: string, method: string): SeenPrices | null {
  const goods = readCentavos(form.get(`seen_goods:${method}`));
  const freight = readCentavos(form.get(`seen_freight:${optionId}`));
  return goods === null || freight === null ? null : { goods, freight };
}

/** Compares seen with live; null when the shopper may be charged as shown. */
export function compareTotals(seen: SeenPrices | null, live: SeenPrices): TotalChange | null {
  const totalled = ({ goods, freight }: SeenPrices) => ({ goods, freight, total: goods + freight });
  const change = { seen: seen && totalled(seen), live: totalled(live) };
  return change.seen?.total === change.live.total ? null : change;
}

function readCentavos(value: FormDataEntryValue | null): number | null {
  return typeof value === "string" && /^\d{1,12}$/.test(value) ? Number(value) : null;
}
