import type { ParcelEventName } from "../domain/state";
import type { ParcelPatch, ParcelRow } from "../domain/parcel";
import { parcelStates } from "../domain/state-table";

type Label = { parcel_id: string; tracking_code: string; format: string; pdf: string };

export const somewhere = {
  name: "Marina Prado",
  phone: "+5531987654321",
  email: "marina@mestres.test",
  cep: "30140071",
  street: "Praça da Liberdade",
  number: "21",
  complement: null,
  district: "Funcionários",
  city: "Belo Horizonte",
  state: "MG",
};

export function parcelRow(over: Partial<ParcelRow> = {}): ParcelRow {
  return {
    id: "parc_01",
    order_id: "order_1",
    fulfillment_id: null,
    direction: "outbound",
    sequence: 1,
    of: 1,
    service: "pac",
    service_code: "03298",
    box_name: "Caixa P",
    grams: 620,
    length: 24,
    width: 16,
    height: 12,
    items: [{ id: "item_1", title: "Café Mantiqueira 250 g", quantity: 2, weight: 260, unit_price: 4_590 }],
    declared_value: 9_180,
    quoted_cost: 2_136,
    state: "registering",
    prepost_id: null,
    tracking_code: null,
    registration: 0,
    fiscal_kind: "content_declaration",
    nfe_key: null,
    content_declaration: null,
    recipient: somewhere,
    label_receipt_id: null,
    label_attempts: 0,
    label_requested_at: null,
    label_expires_at: null,
    next_label_check_at: null,
    label_error: null,
    printed_at: null,
    created_at: new Date("2026-11-20T12:00:00Z"),
    ...over,
  } as ParcelRow;
}

/** One parcel and its labels, with the rules of the table and no database. */
export function memoryStore(first: ParcelRow) {
  let row = first;
  const labels = new Map<string, Label>();
  return {
    row: () => row,
    labels,
    transition: (_: string, event: ParcelEventName, patch: ParcelPatch = {}): Promise<ParcelRow> => {
      if (!parcelStates.allows(row.state, event)) {
        return Promise.reject(parcelStates.illegal(row.state, event));
      }
      row = { ...row, ...patch, state: parcelStates.move(event).to };
      return Promise.resolve(row);
    },
    patch: (_: string, patch: ParcelPatch): Promise<ParcelRow> => {
      row = { ...row, ...patch };
      return Promise.resolve(row);
    },
    read: () => Promise.resolve(row),
    keepLabel: (label: Label) => {
      if (!labels.has(label.tracking_code)) {
        labels.set(label.tracking_code, label);
      }
      return Promise.resolve();
    },
  };
}
