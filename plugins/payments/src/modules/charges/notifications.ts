import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";
import { INSERT_NOTIFICATION_SQL } from "./statements";
import type { NewPaymentNotification } from "./types";

/** Stores one fact. @returns its id when it is new, else whether it was told before in the same words */
async function storeNotification(
  context: Context,
  item: NewPaymentNotification,
): Promise<{ id: string } | { same: boolean }> {
  const raw = JSON.stringify(item.raw);
  const [stored] = await runSql<{ id: string }>(context, INSERT_NOTIFICATION_SQL, [
    generateEntityId(undefined, "pnot"),
    item.provider,
    item.dedupeKey,
    item.externalId ?? null,
    raw,
  ]);
  if (stored) {
    return stored;
  }
  const [known] = await runSql<{ same: boolean }>(
    context,
    "SELECT raw = ?::jsonb AS same FROM payment_notification WHERE dedupe_key = ?",
    [raw, item.dedupeKey],
  );
  return { same: Boolean(known?.same) };
}

/** See the service's `storeNotifications`. */
export async function storeAll(
  context: Context,
  items: readonly NewPaymentNotification[],
): Promise<{ ids: string[]; conflicts: string[] }> {
  const ids: string[] = [];
  const conflicts: string[] = [];
  // Always in the same order: two posts with the same facts must not deadlock.
  for (const item of [...items].sort((a, b) => (a.dedupeKey < b.dedupeKey ? -1 : 1))) {
    const outcome = await storeNotification(context, item);
    if ("id" in outcome) {
      ids.push(outcome.id);
    } else if (!outcome.same) {
      conflicts.push(item.dedupeKey);
    }
  }
  return { ids, conflicts };
}
