import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PLATFORM_ORDER_SOURCES_MODULE } from "../modules/order-sources/keys";
import type PlatformOrderSourcesService from "../modules/order-sources/service";
import { keyedHash } from "../lib/crypto";
import { findCart } from "../lib/order-access/facts";
import { readSql } from "../lib/sql";
import { readLimit, type OPEN_ORDERS } from "../lib/limits/catalogue";
import { publicSourceOf } from "../lib/limits/middleware";

type Kind = keyof typeof OPEN_ORDERS;

/** A completion under way counts as an order for as long as one may take: many at once are no way around the cap. */
const UNDER_WAY = "2 minutes";

/**
 * Keeps one source from holding the shop's stock with orders that nobody pays: beyond so many unpaid ones of an
 * address or an e-mail no further cart is completed (429 `open_orders_too_many`). A cart that is tried again counts
 * once, and one that is an order already is answered with it.
 */
export async function capOpenOrders(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cart = await findCart(req.scope, req.params.id ?? "");
  if (!cart || cart.order_id) {
    return next();
  }
  const notes = req.scope.resolve<PlatformOrderSourcesService>(PLATFORM_ORDER_SOURCES_MODULE);
  const noted: string[] = [];
  const sources = [
    ["address", publicSourceOf(req)],
    ["email", cart.email?.trim().toLowerCase()],
  ] as const;
  for (const [kind, value] of sources) {
    const allowed = await readLimit(`open_orders_${kind}`);
    if (!value || allowed === 0) {
      continue;
    }
    const source = keyedHash(`${kind}:${value}`);
    // Noted before it is counted: of many at once each sees the others.
    await notes.note(cart.id, source);
    noted.push(source);
    if ((await countOpen(req, source)) > allowed) {
      await Promise.all(noted.map((each) => notes.drop(cart.id, each)));
      return refuse(res, kind, allowed);
    }
  }
  next();
}

/** Carts of a source that are unpaid orders, or about to be. */
async function countOpen(req: MedusaRequest, source: string): Promise<number> {
  const [row] = await readSql<{ count: string }>(
    req.scope,
    `SELECT count(*)
       FROM platform_order_source s
       LEFT JOIN order_cart l ON l.cart_id = s.cart_id AND l.deleted_at IS NULL
       LEFT JOIN "order" o ON o.id = l.order_id
      WHERE s.source = ?
        AND CASE WHEN o.id IS NULL THEN s.created_at > now() - interval '${UNDER_WAY}'
            ELSE o.status = 'pending' AND NOT EXISTS (
              SELECT 1
                FROM order_payment_collection c
                JOIN payment_collection p ON p.id = c.payment_collection_id AND p.deleted_at IS NULL
               WHERE c.order_id = o.id AND c.deleted_at IS NULL
                 AND p.status NOT IN ('not_paid', 'awaiting', 'canceled', 'failed'))
            END`,
    [source],
  );
  return Number(row?.count ?? 0);
}

const WHOSE: Record<Kind, string> = { address: "deste endereço de internet", email: "deste e-mail" };

function refuse(res: MedusaResponse, kind: Kind, allowed: number): void {
  // When one of them is paid or runs out is not known here; a PIX ends first, by default within two hours.
  res.setHeader("retry-after", "900");
  res.status(429).json({
    type: "not_allowed",
    code: "open_orders_too_many",
    message: `Já há ${allowed} pedidos ${WHOSE[kind]} esperando pagamento. Pague um deles, ou espere que um vença, para fazer outro.`,
  });
}
