/** What opens something by itself: ids of carts wherever they stand, and proofs and secrets in a query. */
const CART_ID = /\bcart_[0-9A-Za-z]{8,}/g;
const SECRET = /([?&](?:order_token|order_cart_id|acesso|token|secret|hmac)=)[^&#\s]+/gi;

/** A text (an address, a message) as a log may keep it: a cart's last four characters tell one from another. */
export function maskSecrets(text: string): string {
  return text.replace(CART_ID, (id) => `cart_…${id.slice(-4)}`).replace(SECRET, "$1…");
}
