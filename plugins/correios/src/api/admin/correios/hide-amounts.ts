import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { may } from "@mestres/platform/lib/may";
import { SEES_AMOUNTS } from "../../../features/parcels/domain/sees-amounts";

/** Names under which answers of these routes carry money. */
const AMOUNTS = new Set([
  "amount",
  "cost",
  "declared_value",
  "freight_paid",
  "freight_refund",
  "line_paid",
  "min_subtotal",
  "price",
  "quoted_cost",
  "refund_amount",
  "refunded_amount",
  "total",
  "unit_price",
  "value",
]);

/** A copy whose amounts are null, at any depth. */
export function withoutAmounts(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutAmounts);
  }
  if (value === null || typeof value !== "object" || value instanceof Date) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      AMOUNTS.has(name) && (typeof inner === "number" || typeof inner === "string")
        ? null
        : withoutAmounts(inner),
    ]),
  );
}

/**
 * Whoever packs sees no money: what these routes answer carries amounts for those alone who may see it. Two papers name
 * values in any case, whoever prints them: the declaration of contents, as the tax law wants it (Ajuste SINIEF 5/2021),
 * and the posting list, in which the Correios want what is insured.
 */
async function hideAmounts(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  const seeing = await Promise.all(SEES_AMOUNTS.map((policy) => may(req, policy)));
  if (!seeing.includes(true)) {
    const answer = res.json.bind(res);
    res.json = (body: unknown) => answer(withoutAmounts(JSON.parse(JSON.stringify(body ?? null))));
  }
  next();
}

/** Without methods: before every route below. */
export const hideAmountsMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/correios", middlewares: [hideAmounts] },
];
