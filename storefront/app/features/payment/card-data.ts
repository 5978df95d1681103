/** What the card provider needs for a charge. No number, validity or code ever comes here: only their token. */
export type CardData = {
  token: string;
  installments: number;
  payment_method_id: string;
  issuer_id?: string;
};

/** Names of the fields that the browser adds once the provider has made a token. */
export const CARD_FIELDS = {
  token: "card_token",
  payment_method_id: "card_brand",
  issuer_id: "card_issuer",
  installments: "card_installments",
} as const;

/** Reads a form's card data; null when the browser made no token (no JavaScript, or a field left empty). */
export function readCardData(form: FormData): CardData | null {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" && value.length <= 100 ? value.trim() : "";
  };
  const token = text(CARD_FIELDS.token);
  const brand = text(CARD_FIELDS.payment_method_id);
  const issuer = text(CARD_FIELDS.issuer_id);
  const count = text(CARD_FIELDS.installments);
  if (!token || !brand || !/^([1-9]|1[0-2])$/.test(count)) {
    return null;
  }
  return {
    token,
    payment_method_id: brand,
    installments: Number(count),
    ...(issuer ? { issuer_id: issuer } : {}),
  };
}
