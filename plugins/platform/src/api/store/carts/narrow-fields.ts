/** What core's default answer tells of a cart's customer. */
const SHOWN = "+customer.id,+customer.email";

/**
 * Core lets a cart's `fields` ask for all of its customer: name, phone, notes of staff. A cart shows what core's
 * default shows, whoever asks; the rest is `/store/customers/me`.
 */
export function narrowCustomerFields(query: Record<string, unknown>): void {
  const asked = [query.fields].flat().filter((text): text is string => typeof text === "string");
  if (!asked.length) {
    return;
  }
  const fields = asked.join(",").split(",");
  if (fields.some(isWholeCustomer)) {
    query.fields = fields.map((field) => (isWholeCustomer(field) ? SHOWN : field)).join(",");
  }
}

function isWholeCustomer(field: string): boolean {
  const name = field
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^[+\s*]+/, "")
    .replace(/[\s*.]+$/, "");
  return name === "customer" && !field.trim().startsWith("-");
}
