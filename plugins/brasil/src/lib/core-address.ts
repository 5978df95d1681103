/** A Brazilian address as providers ask for it. CEP with digits only, state in two capitals. */
export type BrazilianAddress = {
  zipCode: string;
  street: string;
  number: string;
  complement: string;
  neighborhood: string;
  city: string;
  state: string;
};

/** What core keeps of an address. */
export type StoredAddress = {
  first_name?: string | null;
  last_name?: string | null;
  address_1?: string | null;
  address_2?: string | null;
  city?: string | null;
  province?: string | null;
  postal_code?: string | null;
  metadata?: Record<string, unknown> | null;
};

/**
 * Reads an address: the parts that our checkout keeps in `metadata`, else the
 * lines ("Rua da Bahia, 1148" / "Apto 12 - Lourdes") as another client of the
 * store API wrote them.
 */
export function readCoreAddress(stored: StoredAddress): BrazilianAddress {
  const part = (key: string): string | undefined => {
    const value = stored.metadata?.[key];
    return typeof value === "string" && value ? value : undefined;
  };
  const [, street, number] = /^(.*?),?\s+(\d+\S*|s\/n)\s*$/iu.exec(stored.address_1 ?? "") ?? [];
  const second = (stored.address_2 ?? "").split(/\s+-\s+/);
  return {
    zipCode: (stored.postal_code ?? "").replace(/\D/g, ""),
    street: part("street") ?? street ?? stored.address_1 ?? "",
    number: part("number") ?? number ?? "S/N",
    complement: part("complement") ?? (second.length > 1 ? (second[0] ?? "") : ""),
    neighborhood: part("neighborhood") ?? second.at(-1) ?? "",
    city: stored.city ?? "",
    state: (stored.province ?? "").replace(/^br-/i, "").toUpperCase(),
  };
}
