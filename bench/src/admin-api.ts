import { createClient, ok, type Client } from "@mestres/testing/app/client";
import { admin, type Shop } from "./shops.ts";

/** The admin API of a shop, logged in. */
export async function adminOf(shop: Shop): Promise<Client> {
  const anonymous = createClient(shop.url);
  const { token } = await ok(anonymous<{ token: string }>("/auth/user/emailpass", { json: admin }));
  return createClient(shop.url, { authorization: `Bearer ${token}` });
}
