import type PaymentChargesService from "../../../modules/charges/service";
import type { NewPaymentCharge, PaymentChargePatch, PaymentChargeRow } from "../../../modules/charges/types";
import type PaymentRecordsService from "../../../modules/payment-records/service";
import { paymentRecords } from "../../records/store";
import type { HistoryEntry } from "../../records/types";
import { chargeStates, type ProviderChargeEvent } from "../state";
import { paymentCharges } from "../store";

/**
 * The rules of charges and history without their database, which has specs of
 * its own: for specs of providers, whose outside world is what matters.
 */
export function memoryCharges() {
  const charges = new Map<string, PaymentChargeRow>();
  const history: HistoryEntry[] = [];

  const patch = (id: string, { data, ...changes }: PaymentChargePatch): PaymentChargeRow => {
    const before = charges.get(id) as PaymentChargeRow;
    const defined = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const after = { ...before, ...defined, data: { ...before.data, ...data } } as PaymentChargeRow;
    charges.set(id, after);
    return after;
  };
  const move = (
    id: string,
    event: ProviderChargeEvent,
    changes: PaymentChargePatch = {},
  ): PaymentChargeRow => {
    const state = chargeStates.next((charges.get(id) as PaymentChargeRow).state, event);
    return Object.assign(patch(id, changes), { state });
  };
  const store = {
    openCharge: async ({ sessionId, data = {}, ...charge }: NewPaymentCharge) => {
      const id = `pchg_${sessionId}`;
      const row = {
        id,
        session_id: sessionId,
        state: "requested",
        external_id: null,
        captured_at: null,
        data,
      };
      charges.set(id, charges.get(id) ?? ({ ...row, ...charge } as unknown as PaymentChargeRow));
      return charges.get(id);
    },
    listPaymentCharges: async ({ id }: { id: string }) => [charges.get(id)].filter(Boolean),
    patchCharge: async (id: string, changes: PaymentChargePatch) => patch(id, changes),
    applyChargeEvent: async (id: string, event: ProviderChargeEvent, changes?: PaymentChargePatch) =>
      move(id, event, changes),
    offerChargeEvent: async (id: string, event: ProviderChargeEvent, changes?: PaymentChargePatch) =>
      chargeStates.allows((charges.get(id) as PaymentChargeRow).state, event)
        ? move(id, event, changes)
        : charges.get(id),
  };
  const records = {
    record: async (entries: HistoryEntry[]) => {
      const known = new Set(history.map(({ dedupe_key: key }) => key));
      history.push(...entries.filter(({ dedupe_key: key }) => !known.has(key)));
    },
  };
  paymentCharges.set(store as unknown as PaymentChargesService);
  paymentRecords.set(records as unknown as PaymentRecordsService);
  return {
    charges,
    history,
    kinds: () => history.map(({ kind }) => kind),
    only: () => [...charges.values()].at(-1) as PaymentChargeRow,
    close: () => {
      paymentCharges.set(undefined);
      paymentRecords.set(undefined);
    },
  };
}
