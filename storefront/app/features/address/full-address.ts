/** A Brazilian address as the form asks for it. CEP with digits only. */
export type BrazilianAddress = {
  cep: string;
  street: string;
  number: string;
  complement: string;
  neighborhood: string;
  city: string;
  /** Two letters: "MG". */
  state: string;
};

/** The parts of a core address that we write. */
export type CoreAddress = {
  first_name: string;
  last_name: string;
  address_1: string;
  address_2: string;
  city: string;
  /** ISO 3166-2 in lower case, as core's tax regions key it: "br-mg". */
  province: string;
  postal_code: string;
  country_code: "br";
  phone: string;
  metadata: { street: string; number: string; complement: string; neighborhood: string };
};

/** Core keeps two name fields; Brazilian forms ask for the full name in one. */
export function splitName(fullName: string): { first: string; last: string } {
  const [first = "", ...rest] = fullName.trim().split(/\s+/);
  return { first, last: rest.join(" ") };
}

/**
 * Writes a Brazilian address in core's lines: street and number in `address_1`
 * ("Rua da Bahia, 1148"), complement and neighbourhood in `address_2`
 * ("Apto 12 - Lourdes"). The parts stay in `metadata`, because a label or an
 * NF-e needs them apart and the joined lines cannot be split again safely.
 */
export function toCoreAddress(address: BrazilianAddress, fullName: string, phone: string): CoreAddress {
  const { first, last } = splitName(fullName);
  const { street, number, complement, neighborhood } = address;
  return {
    first_name: first,
    last_name: last,
    address_1: `${street}, ${number}`,
    address_2: [complement, neighborhood].filter(Boolean).join(" - "),
    city: address.city,
    province: `br-${address.state.toLowerCase()}`,
    postal_code: address.cep,
    country_code: "br",
    phone,
    metadata: { street, number, complement, neighborhood },
  };
}

type StoredAddress = {
  address_1?: string | null;
  address_2?: string | null;
  city?: string | null;
  province?: string | null;
  postal_code?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** Reads an address back into the form; lines of another client are kept whole in `street` and `complement`. */
export function fromCoreAddress(stored: StoredAddress): BrazilianAddress {
  const part = (key: string): string | null => {
    const value = stored.metadata?.[key];
    return typeof value === "string" ? value : null;
  };
  return {
    cep: (stored.postal_code ?? "").replace(/\D/g, ""),
    street: part("street") ?? stored.address_1 ?? "",
    number: part("number") ?? "",
    complement: part("complement") ?? (part("street") === null ? (stored.address_2 ?? "") : ""),
    neighborhood: part("neighborhood") ?? "",
    city: stored.city ?? "",
    state: (stored.province ?? "").replace(/^br-/i, "").toUpperCase(),
  };
}
