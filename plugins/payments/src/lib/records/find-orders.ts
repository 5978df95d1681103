import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** What tells an event's place, as far as its writer knew it. */
type Unplaced = { id: string; session_id: string | null; payment_collection_id: string | null };
export type Place = { id: string; payment_collection_id: string | null; order_id: string | null };

/**
 * Finds the collection and the order of events that were recorded without: a
 * provider knows its session alone. What does not exist yet stays null.
 */
export async function findPlaces(
  container: MedusaContainer,
  events: readonly Unplaced[],
): Promise<Map<string, Place>> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const unknown = events.flatMap((one) => (one.payment_collection_id ? [] : (one.session_id ?? [])));
  const sessions = unknown.length
    ? await query.graph({
        entity: "payment_session",
        fields: ["id", "payment_collection_id"],
        filters: { id: unknown },
      })
    : { data: [] };
  const bySession = new Map(
    (sessions.data as { id: string; payment_collection_id: string }[]).map((row) => [
      row.id,
      row.payment_collection_id,
    ]),
  );
  const placed = events.map((one) => ({
    id: one.id,
    payment_collection_id: one.payment_collection_id ?? bySession.get(one.session_id ?? "") ?? null,
  }));
  const byCollection = await ordersOf(
    container,
    placed.flatMap((one) => one.payment_collection_id ?? []),
  );
  return new Map(
    placed.map((one) => [
      one.id,
      { ...one, order_id: byCollection.get(one.payment_collection_id ?? "") ?? null },
    ]),
  );
}

async function ordersOf(
  container: MedusaContainer,
  collectionIds: readonly string[],
): Promise<Map<string, string>> {
  if (!collectionIds.length) {
    return new Map();
  }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_payment_collection",
    fields: ["order_id", "payment_collection_id"],
    filters: { payment_collection_id: [...new Set(collectionIds)] },
  });
  return new Map(
    (data as { order_id: string; payment_collection_id: string }[]).map((row) => [
      row.payment_collection_id,
      row.order_id,
    ]),
  );
}
