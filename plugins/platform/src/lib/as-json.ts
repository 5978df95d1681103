/**
 * What is left of a value once it was sent as JSON: instants are texts. For whoever reads an answer by the type that the
 * server builds it with.
 */
export type AsJson<T> = T extends Date
  ? string
  : T extends readonly (infer Item)[]
    ? AsJson<Item>[]
    : T extends object
      ? { [Key in keyof T]: AsJson<T[Key]> }
      : T;
