import type PaymentChargesService from "../../modules/charges/service";
import type { HistorySource } from "../records/types";
import type { ProviderChargeContext } from "./context";
import type { ChargeReport } from "./driver";
import { recordCharge } from "./journal";
import { CREATION_GRACE_MS, nextAftermathCheck, nextProviderCheck } from "./schedule";

/** The provider knows no such charge: it was never created, unless its creation is still on its way. */
export async function noteAbsent(
  store: PaymentChargesService,
  { charge, order }: ProviderChargeContext,
  now: Date,
): Promise<void> {
  const age = now.getTime() - charge.created_at.getTime();
  if (charge.state === "requested" && age < CREATION_GRACE_MS) {
    await store.patchCharge(charge.id, { next_check_at: new Date(now.getTime() + 60_000) });
    return;
  }
  await store.offerChargeEvent(charge.id, "removed", {
    next_check_at: null,
    closed_at: order ? undefined : now,
  });
}

/** Nothing was paid: writes down what the provider calls it, and when to ask again. */
export async function noteUnpaid(
  store: PaymentChargesService,
  { charge, order, session }: ProviderChargeContext,
  report: ChargeReport,
  now: Date,
  source: HistorySource,
): Promise<void> {
  const { id } = charge;
  if (charge.state === "failed" && !session && report.status === "pending") {
    // Registered although nobody got the answer, and its session is gone: not ours to revive, the sweeper cancels it.
    await store.patchCharge(id, { next_check_at: now });
    return;
  }
  // With an order, the expiry job still has to cancel it; without one nobody waits.
  const closed_at = order ? undefined : now;
  switch (report.status) {
    case "pending":
    case "paid":
      await store.offerChargeEvent(id, "created");
      await store.patchCharge(id, {
        data: report.data,
        next_check_at: nextProviderCheck(charge.created_at, now),
      });
      return;
    case "rejected":
      await recordCharge(charge, "charge_rejected", source, { detail: report.data });
      await store.offerChargeEvent(id, "rejected", { data: report.data, next_check_at: null, closed_at });
      return;
    case "expired":
      await recordCharge(charge, "charge_expired", source);
      await store.offerChargeEvent(id, "expired");
      await store.patchCharge(id, {
        next_check_at: nextAftermathCheck(charge.expires_at ?? charge.updated_at, now),
        closed_at,
      });
      return;
    default:
      await noteCanceled(store, { charge }, now, source, closed_at);
  }
}

async function noteCanceled(
  store: PaymentChargesService,
  { charge }: Pick<ProviderChargeContext, "charge">,
  now: Date,
  source: HistorySource,
  closedAt: Date | undefined,
): Promise<void> {
  await recordCharge(charge, "charge_canceled", source);
  const over = charge.state === "removed" ? (charge.closed_at ?? charge.updated_at) : now;
  await store.offerChargeEvent(charge.id, "removed");
  await store.patchCharge(charge.id, {
    // Only a boleto is paid in one place and cancelled in another.
    next_check_at: charge.method === "boleto" ? nextAftermathCheck(over, now) : null,
    closed_at: charge.closed_at ? undefined : closedAt,
  });
}
