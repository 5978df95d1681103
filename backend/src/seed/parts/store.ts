import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createStoresWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateSalesChannelsWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows";

import { find } from "./find";

export const STORE_NAME = "Mestres Café";
const CHANNEL = {
  name: "Loja on-line",
  description: "A loja da torrefação na internet.",
};
const KEY_TITLE = "Loja on-line";

type StoreRow = {
  id: string;
  name: string;
  default_sales_channel_id: string | null;
  metadata: Record<string, unknown> | null;
};

/** The first store; Medusa makes one at its first boot. */
export async function storeOf(container: MedusaContainer): Promise<StoreRow | undefined> {
  const fields = ["id", "name", "default_sales_channel_id", "metadata"];
  return (await find<StoreRow>(container, "store", fields))[0];
}

/** The sales channel everything is sold in: the store's default one, given its name. */
async function ensureSalesChannel(container: MedusaContainer, known: string | null): Promise<string> {
  if (known) {
    await updateSalesChannelsWorkflow(container).run({ input: { selector: { id: known }, update: CHANNEL } });
    return known;
  }
  const { result } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [CHANNEL] },
  });
  return result[0]?.id ?? "";
}

/** Names the store, its currency and its sales channel. */
export async function ensureStore(
  container: MedusaContainer,
): Promise<{ storeId: string; salesChannelId: string }> {
  const store = await storeOf(container);
  const salesChannelId = await ensureSalesChannel(container, store?.default_sales_channel_id ?? null);
  const settings = {
    name: STORE_NAME,
    supported_currencies: [{ currency_code: "brl", is_default: true, is_tax_inclusive: true }],
    default_sales_channel_id: salesChannelId,
  };
  if (store) {
    await updateStoresWorkflow(container).run({ input: { selector: { id: store.id }, update: settings } });
    return { storeId: store.id, salesChannelId };
  }
  const { result } = await createStoresWorkflow(container).run({ input: { stores: [settings] } });
  return { storeId: result[0]?.id ?? "", salesChannelId };
}

/** The key that the storefront shows to the store API; answers its token. */
export async function ensurePublishableKey(
  container: MedusaContainer,
  salesChannelId: string,
): Promise<string> {
  const keys = await find<{ id: string; token: string; title: string; revoked_at: string | null }>(
    container,
    "api_key",
    ["id", "token", "title", "revoked_at"],
    { type: "publishable", title: KEY_TITLE },
  );
  const known = keys.find(({ revoked_at }) => revoked_at === null);
  if (known) {
    return known.token;
  }
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: KEY_TITLE, type: "publishable", created_by: "" }] },
  });
  const key = result[0];
  if (!key) {
    return "";
  }
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [salesChannelId] },
  });
  return key.token;
}
