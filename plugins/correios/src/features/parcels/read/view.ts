import type { ParcelAddress, ParcelRow } from "../domain/parcel";

/** A parcel as staff see it. Money in centavos. */
export type ParcelView = {
  /** The whole address only where one parcel is looked at. */
  recipient: Pick<ParcelAddress, "name" | "cep" | "city" | "state"> & Partial<ParcelAddress>;
  display_id: number | null;
  customer_name: string;
  /** A label is stored and may be printed. */
  has_label: boolean;
  label_ready: boolean;
  /** The shopper has the whole payment back: it should not be posted. */
  refunded: boolean;
  /** It has what it must travel with: an NF-e, or contents that are worth something. */
  fiscal_ok: boolean;
} & Omit<ParcelRow, "recipient" | "deleted_at">;

/** What the view adds to a row. */
export type ParcelFacts = {
  display_id: number | null;
  has_label: boolean;
  refunded: boolean;
};

/** @param whole with the whole address, as where one parcel is looked at */
export function viewParcel(row: ParcelRow, facts: ParcelFacts, whole = false): ParcelView {
  const { recipient, deleted_at: _, ...parcel } = row;
  const { name, cep, city, state } = recipient;
  return {
    ...parcel,
    recipient: whole ? recipient : { name, cep, city, state },
    display_id: facts.display_id,
    customer_name: name,
    has_label: facts.has_label,
    label_ready: facts.has_label,
    refunded: facts.refunded,
    fiscal_ok:
      row.nfe_key !== null ||
      (row.content_declaration ?? []).length > 0 ||
      row.items.some(({ unit_price: price }) => price > 0),
  };
}
