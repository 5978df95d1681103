import { redirect } from "react-router";
import { readShopper, shopperHeaders, withOrder } from "~/lib/session.server";
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
