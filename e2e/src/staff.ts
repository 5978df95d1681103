import type { DemoFile } from "@mestres/launcher/demo-file";
import { createClient, eventually, ok, type Client } from "@mestres/testing";
import { control } from "./shopper";

/** The admin API as the demo's own staff. */
export async function asStaff({ backend, admin }: DemoFile): Promise<Client> {
  const login = createClient(backend)<{ token: string }>("/auth/user/emailpass", { json: admin });
  return createClient(backend, { authorization: `Bearer ${(await ok(login)).token}` });
}

type Parcel = { id: string; state: string; tracking_code: string };
type Return = {
  id: string;
  state: string;
  tracking_code: string | null;
  items: { line_item_id: string; quantity: number }[];
};

/** Buys the order's label and has the Correios bring it, as they tell it. */
export async function sendAndDeliver(demo: DemoFile, staff: Client, orderId: string): Promise<void> {
  const { results } = await ok(
    staff<{ results: { parcel_id: string }[] }>("/admin/correios/labels", { json: { order_ids: [orderId] } }),
  );
  const parcel = await eventually("a label", async () => {
    const found = await ok(
      staff<{ parcel: Parcel }>(`/admin/correios/parcels/${results[0]?.parcel_id ?? ""}`),
    );
    return found.parcel.state === "ready" && found.parcel;
  });
  await control(demo.sandbox, "correios/life", { objeto: parcel.tracking_code });
  await askAbout(staff, parcel.tracking_code);
}

/** Asks the Correios about an object now; the job does in its own time. */
async function askAbout(staff: Client, code: string): Promise<void> {
  const { parcels } = await ok(staff<{ parcels: Parcel[] }>(`/admin/correios/tracking?q=${code}`));
  const parcel = parcels.find(({ tracking_code }) => tracking_code === code);
  await ok(staff(`/admin/correios/tracking/${parcel?.id ?? ""}/check`, { method: "POST" }));
}

const returnOf = async (staff: Client, orderId: string): Promise<Return> => {
  const { returns } = await ok(staff<{ returns: Return[] }>(`/admin/correios/returns?order_id=${orderId}`));
  return (await ok(staff<{ return: Return }>(`/admin/correios/returns/${returns[0]?.id ?? ""}`))).return;
};

/** Asks the Correios now about what a shopper sends back. */
export async function askAboutReturn(staff: Client, orderId: string): Promise<void> {
  await askAbout(staff, (await returnOf(staff, orderId)).tracking_code ?? "");
}

/** Counts what came back, all of it as good as new. */
export async function receiveReturn(staff: Client, orderId: string): Promise<void> {
  const one = await returnOf(staff, orderId);
  const items = one.items.map(({ line_item_id, quantity }) => ({
    line_item_id,
    received: quantity,
    resellable: quantity,
  }));
  await ok(staff(`/admin/correios/returns/${one.id}/receive`, { json: { items } }));
}

/** Puts one more of its first coffee into an order, as the dashboard's edit does. */
export async function addOneMore(staff: Client, orderId: string): Promise<void> {
  type Found = { order: { items: { variant_id: string }[] } };
  const { order } = await ok(staff<Found>(`/admin/orders/${orderId}?fields=*items`));
  const items = [{ variant_id: order.items[0]?.variant_id, quantity: 1 }];
  await ok(staff("/admin/order-edits", { json: { order_id: orderId } }));
  await ok(staff(`/admin/order-edits/${orderId}/items`, { json: { items } }));
  await ok(staff(`/admin/order-edits/${orderId}/confirm`, { json: {} }));
}
