import { CHECKOUT_FIELDS, type CheckoutErrors, type CheckoutField, type CheckoutValues } from "./form-fields";

/** What decides which errors a form shows. */
export type LiveCheck = {
  /** What the form shows now. */
  shown: CheckoutErrors;
  /** What the schema says of the whole form as it stands. */
  found: CheckoutErrors;
  /** Fields that were filled in and left: their turn has come. */
  left: ReadonlySet<CheckoutField>;
  /** The field that is being written in. */
  focused: CheckoutField | null;
  /** A field that the schema has nothing against and somebody else refused, with the value that was refused. */
  refused: { field: CheckoutField; value: string } | null;
  values: CheckoutValues;
};

/**
 * The errors to show next. One goes as soon as its field is right, whoever filled it in; one comes only to a field that
 * was left, never while it is being written in; and what a bank or a clerk refused stays until it is changed.
 */
export function nextErrors({ shown, found, left, focused, refused, values }: LiveCheck): CheckoutErrors {
  const next: CheckoutErrors = {};
  for (const field of CHECKOUT_FIELDS) {
    const stays = refused?.field === field && values[field] === refused.value;
    const told = stays
      ? shown[field]
      : !found[field]
        ? undefined
        : field === focused
          ? shown[field]
          : shown[field] || left.has(field)
            ? found[field]
            : undefined;
    if (told) {
      next[field] = told;
    }
  }
  return next;
}
