import { createClient, ok } from "@mestres/testing/app/client";
import { adminOf } from "./admin-api.ts";
import { progress } from "./report.ts";
import type { Shop } from "./shops.ts";

const GROUP_PRICE = 1.23;

/**
 * Gives a customer group a price of its own, then lets anonymous visitors and a customer of the group ask at the
 * same time while prices change, and counts the answers that carried the other's price.
 */
export async function measureLeaks(shop: Shop, productsUrl: string, seconds = 10) {
  const variantId = shop.seed.variantIds[0] ?? "";
  const { token, touch } = await wholesaleCustomer(shop, variantId);
  const headers = { "x-publishable-api-key": shop.seed.publishableKey };
  const priceFor = async (more: Record<string, string>) => {
    const response = await fetch(productsUrl, { headers: { ...headers, ...more } });
    const { products } = (await response.json()) as {
      products: { variants: { id: string; calculated_price: { calculated_amount: number } }[] }[];
    };
    const variant = products.flatMap(({ variants }) => variants).find(({ id }) => id === variantId);
    return variant?.calculated_price.calculated_amount;
  };
  const counts = { leaked_answers: 0, anonymous_answers: 0, customer_answers: 0 };
  const deadline = Date.now() + seconds * 1000;
  const ask = async (customer: boolean) => {
    while (Date.now() < deadline) {
      const price = await priceFor(customer ? { authorization: `Bearer ${token}` } : {});
      counts[customer ? "customer_answers" : "anonymous_answers"] += 1;
      if ((price === GROUP_PRICE) !== customer) {
        counts.leaked_answers += 1;
      }
    }
  };
  const change = async () => {
    while (Date.now() < deadline) {
      await touch();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
  await Promise.all([change(), ask(true), ask(true), ...Array.from({ length: 6 }, () => ask(false))]);
  progress(`${counts.anonymous_answers} anonymous and ${counts.customer_answers} customer answers`);
  return counts;
}

async function wholesaleCustomer(shop: Shop, variantId: string) {
  const adminApi = await adminOf(shop);
  const login = { email: "cafeteria@example.com", password: "cafeteria-cafeteria" };
  const anonymous = createClient(shop.url, { "x-publishable-api-key": shop.seed.publishableKey });
  const registered = await ok(
    anonymous<{ token: string }>("/auth/customer/emailpass/register", { json: login }),
  );
  const { customer } = await ok(
    anonymous<{ customer: { id: string } }>("/store/customers", {
      json: { email: login.email, first_name: "Café", last_name: "Teria" },
      headers: { authorization: `Bearer ${registered.token}` },
    }),
  );
  const { customer_group: group } = await ok(
    adminApi<{ customer_group: { id: string } }>("/admin/customer-groups", { json: { name: "Atacado" } }),
  );
  await ok(adminApi(`/admin/customer-groups/${group.id}/customers`, { json: { add: [customer.id] } }));
  const { price_list: list } = await ok(
    adminApi<{ price_list: { id: string } }>("/admin/price-lists", {
      json: {
        title: "Atacado",
        description: "Preços de atacado",
        type: "override",
        status: "active",
        rules: { "customer.groups.id": [group.id] },
        prices: [{ variant_id: variantId, currency_code: "brl", amount: GROUP_PRICE }],
      },
    }),
  );
  const { token } = await ok(anonymous<{ token: string }>("/auth/customer/emailpass", { json: login }));
  let turn = 0;
  return {
    token,
    touch: () =>
      ok(adminApi(`/admin/price-lists/${list.id}`, { json: { description: `Preços ${(turn += 1)}` } })),
  };
}
