import type { MedusaContainer } from "@medusajs/framework/types";
import { updateStoresWorkflow } from "@medusajs/medusa/core-flows";

import { type AdminLogin, ensureAdmin } from "./parts/admin-user";
import { ensureCategories, ensureCollections } from "./parts/catalog";
import { ensureCustomerGroup, ensureWelcomePromotion } from "./parts/customers";
import { ensureFreightRates } from "./parts/freight-rates";
import { ensureLocalDelivery } from "./parts/local-delivery";
import { ensureLocation } from "./parts/location";
import { ensurePixDiscount } from "./parts/pix-discount";
import { ensureCoffees, ensureKit } from "./parts/products";
import { ensureProfiles } from "./parts/profiles";
import { ensureRegion, ensureTaxRegion } from "./parts/region";
import { ensureShippingBoxes } from "./parts/shipping-boxes";
import {
  ensureLocalShippingOptions,
  ensureShippingOptions,
  ensureShippingProfile,
  type SeededShippingOption,
} from "./parts/shipping-options";
import { ensureStock } from "./parts/stock";
import { ensurePublishableKey, ensureStore, storeOf } from "./parts/store";

/** What a client needs to start shopping in the seeded store. */
export type SeededShop = {
  publishableKey: string;
  regionId: string;
  salesChannelId: string;
  stockLocationId: string;
  shippingOptions: SeededShippingOption[];
};

export type SeedOptions = {
  /** The first admin user; none is made without it. */
  admin?: AdminLogin;
  /** Draw the labels too (about a second per coffee). Default true. */
  images?: boolean;
  /** Called before each part with what it does, in Portuguese. */
  onProgress?: (message: string) => void;
};

const DONE_KEY = "mestres_seed";

/** The answer kept in the store by a seed that came to its end. */
async function finishedSeed(container: MedusaContainer): Promise<SeededShop | undefined> {
  const store = await storeOf(container);
  return store?.metadata?.[DONE_KEY] as SeededShop | undefined;
}

/**
 * Gives a shop that was seeded before there were boxes, own delivery and pick-up points what a new one gets; does
 * nothing in any other shop.
 */
export async function addShippingSetup(container: MedusaContainer): Promise<void> {
  const seeded = await finishedSeed(container);
  if (!seeded) {
    return;
  }
  const location = await ensureLocation(container, seeded.salesChannelId);
  const shippingProfileId = await ensureShippingProfile(container);
  const pickupPointId = await ensureLocalDelivery(container, location.id);
  await ensureLocalShippingOptions(container, location, shippingProfileId, pickupPointId);
  await ensureShippingBoxes(container);
}

/**
 * Fills an empty Medusa with the shop Mestres Café. A database whose seed was finished
 * is left alone; an interrupted one is completed.
 */
export async function seedShop(
  container: MedusaContainer,
  { admin, images = true, onProgress = () => undefined }: SeedOptions = {},
): Promise<SeededShop> {
  const finished = await finishedSeed(container);
  if (finished) {
    return finished;
  }

  onProgress("Loja, região e impostos");
  const { storeId, salesChannelId } = await ensureStore(container);
  const publishableKey = await ensurePublishableKey(container, salesChannelId);
  const regionId = await ensureRegion(container);
  await ensureTaxRegion(container);

  onProgress("Torrefação e formas de entrega");
  const location = await ensureLocation(container, salesChannelId);
  const shippingProfileId = await ensureShippingProfile(container);
  await ensureShippingOptions(container, location, shippingProfileId);
  const pickupPointId = await ensureLocalDelivery(container, location.id);
  const shippingOptions = await ensureLocalShippingOptions(
    container,
    location,
    shippingProfileId,
    pickupPointId,
  );
  await ensureShippingBoxes(container);
  await ensureFreightRates(container);

  onProgress("Cafés, preços e estoque");
  const categories = await ensureCategories(container);
  const collections = await ensureCollections(container);
  const context = { salesChannelId, shippingProfileId, categories, collections };
  await ensureCoffees(container, context);
  await ensureStock(container, location.id);
  await ensureKit(container, context);

  onProgress(images ? "Fichas e rótulos" : "Fichas");
  await ensureProfiles(container, { images });

  onProgress("Descontos, clientes e acesso");
  await ensureWelcomePromotion(container);
  await ensurePixDiscount(container);
  await ensureCustomerGroup(container);
  if (admin) {
    await ensureAdmin(container, admin);
  }

  const seeded = { publishableKey, regionId, salesChannelId, stockLocationId: location.id, shippingOptions };
  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: storeId },
      update: {
        default_region_id: regionId,
        default_location_id: location.id,
        metadata: { [DONE_KEY]: seeded },
      },
    },
  });
  return seeded;
}
