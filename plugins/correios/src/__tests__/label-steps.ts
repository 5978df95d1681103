import { writeFileSync } from "node:fs";
import {
  eventually,
  ok,
  paidOrder,
  readyCart,
  someVariant,
  testAdmin,
  type App,
  type Client,
} from "@mestres/testing";
import { PDFDocument } from "pdf-lib";

export type Parcel = {
  id: string;
  state: string;
  tracking_code: string | null;
  fulfillment_id: string | null;
  label_error: string | null;
  has_label: boolean;
  refunded: boolean;
  sequence: number;
  of: number;
  grams: number;
  printed_at: string | null;
  registration: number;
  items: { id: string; quantity: number }[];
};
type Outcome = { parcel_id: string | null; ok: boolean; state: string; code?: string; message?: string };
type Panel = {
  parcels: Parcel[];
  shippable: { id: string; quantity: number; remaining: number }[];
  suggestion: { grams: number }[];
  service: { id: string } | null;
};
type AtCorreios = { objeto: string; id: string; status: string | number; observacao: string };
export type Refusal = { code: string; message: string };

/** A paid order that goes by PAC. */
export async function sold(app: App, quantity = 1): Promise<string> {
  const { id: variant_id } = await someVariant(app);
  return (await paidOrder(app, await readyCart(app, { shipping: "pac", items: [{ variant_id, quantity }] })))
    .id;
}
/** Where staff packs an order. */
export function path(orderId: string) {
  return `/admin/correios/orders/${orderId}/parcels`;
}
/** What the packing page shows of an order. */
export function panel(admin: Client, orderId: string) {
  return ok(admin<Panel>(path(orderId)));
}
/** The order's parcels that count. */
export async function parcelsOf(admin: Client, orderId: string) {
  return (await panel(admin, orderId)).parcels.filter(({ state }) => state !== "voided");
}
/** A parcel as staff sees it. */
export async function parcel(admin: Client, id: string) {
  return (await ok(admin<{ parcel: Parcel }>(`/admin/correios/parcels/${id}`))).parcel;
}
/** Buys labels, of orders or of parcels. */
export function buy(admin: Client, json: object) {
  return admin<{ results: Outcome[] } & Refusal>("/admin/correios/labels", { json });
}
/** Waits until a parcel has that state. */
export function becomes(admin: Client, id: string, state: string, timeout = 20_000) {
  return eventually(
    `parcel ${id} is ${state}`,
    async () => {
      const found = await parcel(admin, id);
      return found.state === state && found;
    },
    timeout,
  );
}
/** What the Correios know of a parcel, whatever became of it. */
export async function atCorreios(app: App, parcelId: string) {
  const { parcels } = await ok(app.sandbox<{ parcels: AtCorreios[] }>("/control/state"));
  return parcels.filter(({ observacao }) => observacao.startsWith(parcelId));
}
/** Whether it may still be posted. */
export async function isOpen(app: App, { id }: AtCorreios) {
  const { parcels } = await ok(app.sandbox<{ parcels: AtCorreios[] }>("/control/state"));
  const status = parcels.find((one) => one.id === id)?.status;
  return ![4, 5, "4", "5", "expired", "cancelled", "canceled"].includes(status as never);
}
/** The order's parcel, with its label bought. */
export async function readyParcel(admin: Client, orderId: string): Promise<Parcel> {
  const { results } = await ok(buy(admin, { order_ids: [orderId] }));
  return becomes(admin, results[0]?.parcel_id ?? "", "ready");
}
/** Pulls a parcel's next step to now, as the time that passes does. */
export function makeDue(app: App, id: string) {
  return app.sql("update parcel set next_label_check_at = now() where id = $1", [id]);
}
/** Prints labels of 10 × 15 cm, as the shipping desk does. */
export function printed10x15(app: App, ids: string[]) {
  return pdf(app, "/admin/correios/labels.pdf", { ids, format: "10x15" });
}
/** A document, as staff's browser gets it; by POST where there is a body. */
export async function pdf(
  app: App,
  of: string,
  json?: object,
): Promise<{ status: number; type: string | null; bytes: Buffer }> {
  const { token } = await ok(app.anonymous<{ token: string }>("/auth/user/emailpass", { json: testAdmin }));
  const answer = await fetch(new URL(of, app.url), {
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    ...(json && { method: "POST", body: JSON.stringify(json) }),
  });
  return {
    status: answer.status,
    type: answer.headers.get("content-type"),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}
/** The heights of a document's pages, in points. */
export async function pages(bytes: Buffer) {
  return (await PDFDocument.load(bytes)).getPages().map((page) => Math.round(page.getHeight()));
}
/** Kept where somebody wants to look at what was printed. */
export function show(name: string, bytes: Buffer) {
  return process.env.LABELS_OUT && writeFileSync(`${process.env.LABELS_OUT}/${name}`, bytes);
}
