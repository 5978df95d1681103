import type { ReturnPreviewResponse } from "@mestres/correios/store-api";
import { backend, BackendError } from "~/lib/backend.server";
import {
  RETURN_KINDS,
  type OrderReturns,
  type ReturnKind,
  type ReturnPreview,
  type ReturnWish,
} from "./types";

const path = (orderId: string) => `/store/orders/${encodeURIComponent(orderId)}/returns`;
/** The Correios are asked for the posting code meanwhile. */
const REQUEST_TIMEOUT_MS = 45_000;

/**
 * An order's returns, and what may still be returned.
 * @throws BackendError
 */
export function fetchReturns(orderId: string, token: string) {
  return backend.get<OrderReturns>(path(orderId), { proof: { token } });
}

/** The same for a page that has more to show: null when it cannot be told now. */
export async function fetchReturnsIfAny(orderId: string, token: string): Promise<OrderReturns | null> {
  try {
    return await backend.get<OrderReturns>(path(orderId), { proof: { token }, timeoutMs: 3_000 });
  } catch (error) {
    if (error instanceof BackendError) {
      return null;
    }
    throw error;
  }
}

/** The order's own e-mail, which the backend asks for: who proves the order need not type it. */
async function emailOf(orderId: string, token: string): Promise<string> {
  const { order } = await backend.get<{ order: { email: string | null } }>(
    `/store/orders/${encodeURIComponent(orderId)}`,
    { query: { fields: "id,email" }, proof: { token } },
  );
  return order.email ?? "";
}

const QUANTITY = "item:";

/** Reads the form; null when it says no reason of ours. Lines are fields named `item:<id>`. */
export function readWish(form: FormData): ReturnWish | null {
  const kind = form.get("kind");
  if (!RETURN_KINDS.includes(kind as ReturnKind)) {
    return null;
  }
  const items = [...form.entries()]
    .filter(([name]) => name.startsWith(QUANTITY))
    .map(([name, value]) => ({ line_item_id: name.slice(QUANTITY.length), quantity: Number(value) }))
    .filter(({ quantity }) => Number.isInteger(quantity) && quantity > 0);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  return { kind: kind as ReturnKind, reason: text("reason").slice(0, 1000), items };
}

/** @throws BackendError with a message for the shopper */
export async function previewReturn(
  orderId: string,
  token: string,
  wish: ReturnWish,
): Promise<ReturnPreview> {
  const json = { ...wish, email: await emailOf(orderId, token), preview: true };
  const { preview } = await backend.post<ReturnPreviewResponse>(path(orderId), json, {
    proof: { token },
  });
  return preview;
}

/** @throws BackendError with a message for the shopper */
export async function requestReturn(orderId: string, token: string, wish: ReturnWish): Promise<void> {
  const json = { ...wish, email: await emailOf(orderId, token) };
  await backend.post(path(orderId), json, { proof: { token }, timeoutMs: REQUEST_TIMEOUT_MS });
}
