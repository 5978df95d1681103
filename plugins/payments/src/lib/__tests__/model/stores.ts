import { pixChargeStates, type ChargeEvent } from "../../charge-state";
import type { ConfirmedReceipt } from "../../receipts";
import type { ReceiptOutcome } from "../../receipt-outcomes";
import type { HistoryEntry, NewCase, NewSettlement } from "../../records/types";
import type { ChargePatch, PixChargeRow, PixReceiptRow } from "../../../modules/pix/service";

/** kill -9, as far as a model can. */
export class Crash extends Error {}

const FINAL: ReceiptOutcome[] = ["captured", "overpaid", "late"];

/**
 * The rules of module `pix` without its database, which has a spec of its own.
 * Every write may be the last one of the process.
 */
export class ModelPixStore {
  readonly charges = new Map<string, PixChargeRow>();
  readonly receipts = new Map<string, PixReceiptRow>();

  constructor(private readonly write: () => void) {}

  open(charge: Partial<PixChargeRow> & { txid: string }): void {
    this.charges.set(charge.txid, {
      state: "active",
      captured_at: null,
      closed_at: null,
      ...charge,
    } as PixChargeRow);
  }

  async patchCharge(txid: string, patch: ChargePatch): Promise<PixChargeRow> {
    this.write();
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    const next = { ...(this.charges.get(txid) as PixChargeRow), ...given } as PixChargeRow;
    this.charges.set(txid, next);
    return next;
  }

  async offerChargeEvent(txid: string, event: ChargeEvent, patch: ChargePatch = {}): Promise<PixChargeRow> {
    const charge = this.charges.get(txid) as PixChargeRow;
    if (!pixChargeStates.allows(charge.state, event)) {
      return charge;
    }
    await this.patchCharge(txid, patch);
    const next = {
      ...(this.charges.get(txid) as PixChargeRow),
      state: pixChargeStates.next(charge.state, event),
    };
    this.charges.set(txid, next);
    return next;
  }

  async recordReceipts(txid: string, found: readonly ConfirmedReceipt[]): Promise<void> {
    this.write();
    for (const { e2eid, amountCentavos: amount, paidAt } of found) {
      if (!this.receipts.has(e2eid)) {
        const row = { e2eid, txid, amount, paid_at: paidAt, outcome: "pending", order_id: null };
        this.receipts.set(e2eid, row as PixReceiptRow);
      }
    }
  }

  async setOutcomes(outcomes: readonly (readonly [string, ReceiptOutcome])[]): Promise<void> {
    this.write();
    for (const [e2eid, outcome] of outcomes) {
      const row = this.receipts.get(e2eid) as PixReceiptRow;
      if (!FINAL.includes(row.outcome)) {
        this.receipts.set(e2eid, { ...row, outcome });
      }
    }
  }

  async receiptsOf(txid: string): Promise<PixReceiptRow[]> {
    return [...this.receipts.values()].filter((row) => row.txid === txid);
  }
}

export type ModelCase = NewCase & { id: string; state: "open" | "settled"; resolution?: string };

/** The rules of module `payment-records` without its database. */
export class ModelRecords {
  readonly history = new Map<string, HistoryEntry>();
  readonly cases = new Map<string, ModelCase>();
  readonly settlements = new Map<string, NewSettlement>();

  constructor(private readonly write: () => void) {}

  async record(entries: HistoryEntry[]): Promise<void> {
    this.write();
    for (const entry of entries) {
      if (!this.history.has(entry.dedupe_key)) {
        this.history.set(entry.dedupe_key, entry);
      }
    }
  }

  async openCase(one: NewCase): Promise<void> {
    this.write();
    const id = `${one.kind}:${one.reference}`;
    const same = [...this.cases.values()].some(
      ({ kind, reference }) => reference === one.reference && kind !== "over" && one.kind !== "over",
    );
    if (!same && !this.cases.has(id)) {
      this.cases.set(id, { ...one, id, state: "open" });
    }
  }

  async recordSettlement(one: NewSettlement): Promise<void> {
    this.write();
    const key = `${one.kind}:${one.reference}`;
    if (!this.settlements.has(key)) {
      this.settlements.set(key, one);
    }
  }

  async casesOf(reference: readonly string[]): Promise<ModelCase[]> {
    return [...this.cases.values()].filter((one) => reference.includes(one.reference));
  }

  async completeShort(references: readonly string[]): Promise<void> {
    this.write();
    for (const one of this.cases.values()) {
      if (one.kind === "short" && one.state === "open" && references.includes(one.reference)) {
        one.state = "settled";
        one.resolution = "accept";
      }
    }
  }
}
