import { Client } from "pg";

/** As much of Medusa's tables as the cache looks at. */
export const SHOP_TABLES = `
  CREATE TABLE product (id text PRIMARY KEY, title text);
  CREATE TABLE price (id text PRIMARY KEY, amount numeric);
  CREATE TABLE price_list (id text PRIMARY KEY, starts_at timestamptz, ends_at timestamptz, deleted_at timestamptz);
  CREATE TABLE inventory_level (id text PRIMARY KEY, stocked_quantity numeric);
  CREATE TABLE reservation_item (id text PRIMARY KEY, quantity numeric);
  CREATE TABLE region (id text PRIMARY KEY);
  CREATE TABLE api_key (id text PRIMARY KEY, token text, type text, last_used_at timestamptz,
                        revoked_at timestamptz, deleted_at timestamptz);
  CREATE TABLE cart (id text PRIMARY KEY);
  INSERT INTO product VALUES ('prod_1', 'Bourbon');
  INSERT INTO price VALUES ('price_1', 40);
  INSERT INTO inventory_level VALUES ('ilev_1', 7);
  INSERT INTO api_key VALUES ('apk_1', 'pk_1', 'publishable');
`;

/** Opens a connection to a database that has just these tables. */
export async function createShopTables(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(SHOP_TABLES);
  return client;
}

/** Waits until something holds. @throws after `ms` */
export async function eventually(holds: () => boolean | Promise<boolean>, ms = 5000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Error(`did not become true within ${ms} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
