import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";

/** For whom and where prices and stock are shown. */
export type ShoppingContext = {
  regionId: string;
  currencyCode: string;
  /** Whether prices without tax get it added when shown. */
  automaticTaxes: boolean;
  /** Country whose taxes apply, as ISO 3166-1 alpha-2 in lower case. */
  countryCode?: string;
  customerGroupIds: string[];
  salesChannelIds: string[];
};

type RegionRow = {
  id: string;
  currency_code: string;
  automatic_taxes: boolean;
  country_code: string | null;
  group_ids: string[] | null;
};

/**
 * The wanted region, else the shop's default one, else its only one; with the
 * groups of the customer who is logged in.
 * @throws region_not_found when the id is unknown, region_required when there is no default
 */
export async function shoppingContext(
  knex: Knex,
  wanted: { regionId?: string; customerId?: string; salesChannelIds: string[] },
): Promise<ShoppingContext> {
  const { rows } = await knex.raw<{ rows: RegionRow[] }>(
    `SELECT r.id, r.currency_code, r.automatic_taxes,
       (SELECT MIN(c.iso_2) FROM region_country c
         WHERE c.region_id = r.id AND c.deleted_at IS NULL) AS country_code,
       (SELECT ARRAY_AGG(g.customer_group_id) FROM customer_group_customer g
         WHERE g.customer_id = :customer AND g.deleted_at IS NULL) AS group_ids
     FROM region r
     WHERE r.deleted_at IS NULL AND r.id = COALESCE(
       :region,
       (SELECT s.default_region_id FROM store s WHERE s.deleted_at IS NULL LIMIT 1),
       (SELECT MIN(o.id) FROM region o WHERE o.deleted_at IS NULL HAVING COUNT(*) = 1))`,
    { region: wanted.regionId ?? null, customer: wanted.customerId ?? null },
  );
  const region = rows[0];
  if (!region) {
    throw wanted.regionId
      ? new MedusaError(
          MedusaError.Types.INVALID_DATA,
          `Região ${wanted.regionId} não existe.`,
          "region_not_found",
        )
      : new MedusaError(
          MedusaError.Types.INVALID_DATA,
          "Informe region_id: a loja não tem região padrão.",
          "region_required",
        );
  }
  return {
    regionId: region.id,
    currencyCode: region.currency_code,
    automaticTaxes: region.automatic_taxes,
    countryCode: region.country_code ?? undefined,
    customerGroupIds: region.group_ids ?? [],
    salesChannelIds: wanted.salesChannelIds,
  };
}
