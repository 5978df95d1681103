import { redirect } from "react-router";
import { backend, BackendError } from "~/lib/backend.server";
import { readShopper, shopperHeaders, withOrder } from "~/lib/session.server";
import { paymentOf } from "./landing";
import { opens } from "./order.server";

/** How links in mails carry the token of their order. */
const TOKEN_PARAM = "acesso";

/**
 * Opens an order by the link of a mail: its token goes into the shopper's cookie and out of the address, where it would
 * be seen and passed on. Does nothing for an address without one.
 *
 * @throws Response a redirect to the page itself, whether the token was good or not
 * @throws BackendError
 */
export async function takeToken(request: Request, orderId: string): Promise<void> {
  const url = new URL(request.url);
  const token = url.searchParams.get(TOKEN_PARAM);
  if (token === null) {
    return;
  }
  url.searchParams.delete(TOKEN_PARAM);
  const good = await opens(orderId, token);
  const headers = good
    ? await shopperHeaders(withOrder(await readShopper(request), { id: orderId, token }))
    : undefined;
  throw redirect(`${url.pathname}${url.search}`, { headers });
}

type OpenedLink = { order_id: string; order_token: string };

/** Why a payment link opens nothing: it was used or withdrawn, or there never was one. */
export type DeadLink = "closed" | "unknown";

/**
 * Opens the order of a payment link that staff copied, as {@link takeToken} does with the link of a mail.
 *
 * @param id of core's payment collection
 * @returns why it opens nothing
 * @throws Response a redirect to the order's payment
 * @throws BackendError
 */
export async function takePaymentLink(request: Request, id: string): Promise<DeadLink> {
  const opened = await openPaymentLink(id);
  if (typeof opened === "string") {
    return opened;
  }
  const { order_id: orderId, order_token: token } = opened;
  const headers = await shopperHeaders(withOrder(await readShopper(request), { id: orderId, token }));
  throw redirect(paymentOf(orderId), { headers });
}

async function openPaymentLink(id: string): Promise<OpenedLink | DeadLink> {
  try {
    return await backend.post<OpenedLink>(`/store/payment-links/${encodeURIComponent(id)}`);
  } catch (error) {
    if (error instanceof BackendError && error.code === "payment_link_closed") {
      return "closed";
    }
    if (error instanceof BackendError && error.status === 404) {
      return "unknown";
    }
    throw error;
  }
}
