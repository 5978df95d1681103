import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import type { Context } from "@medusajs/framework/types";
import { generateEntityId, InjectManager, MedusaContext, MedusaService } from "@medusajs/framework/utils";
import { runSql } from "../../lib/sql";
import { PlatformOrderSource } from "./models/platform-order-source";

type Sql = Context<SqlEntityManager>;

/** Rows are of use while their orders may wait for a payment; a boleto of the longest term is long over by then. */
const KEPT = "60 days";

/** From where carts were completed. */
class PlatformOrderSourcesService extends MedusaService({ PlatformOrderSource }) {
  /** Notes that a source completes a cart, again if it has before, and drops what is too old to matter. */
  @InjectManager()
  async note(cartId: string, source: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await runSql(
      context,
      `WITH old AS (
         DELETE FROM platform_order_source WHERE source = ? AND created_at < now() - interval '${KEPT}'
       )
       INSERT INTO platform_order_source (id, cart_id, source) VALUES (?, ?, ?)
       ON CONFLICT (source, cart_id) WHERE deleted_at IS NULL DO UPDATE SET created_at = now()`,
      [source, generateEntityId(undefined, "posrc"), cartId, source],
    );
  }

  /** Takes a note back, for a cart that was not completed. */
  @InjectManager()
  async drop(cartId: string, source: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await runSql(context, `DELETE FROM platform_order_source WHERE source = ? AND cart_id = ?`, [
      source,
      cartId,
    ]);
  }
}

export default PlatformOrderSourcesService;
