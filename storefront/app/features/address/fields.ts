/** Fields of a Brazilian address, in the order a person meets them. */
export const ADDRESS_FIELDS = [
  "cep",
  "street",
  "number",
  "complement",
  "neighborhood",
  "city",
  "state",
] as const;

export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** Short names for the list of what is wrong. */
export const ADDRESS_LABELS: Record<AddressField, string> = {
  cep: "CEP",
  street: "Rua",
  number: "Número",
  complement: "Complemento",
  neighborhood: "Bairro",
  city: "Cidade",
  state: "Estado",
};

/** An address as it stands in a form. */
export type AddressValues = Record<AddressField, string>;

/** One message per field, in Portuguese. */
export type AddressErrors = Partial<Record<AddressField, string>>;
