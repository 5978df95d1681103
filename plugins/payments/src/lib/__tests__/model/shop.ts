import type { ChargeContext } from "../../charge-context";
import { concludeCharge } from "../../conclude-charge";
import { confirmCharge } from "../../confirm-charge";
import { retireCharge } from "../../psp/retire";
import type { PspClient } from "../../psp/client";
import { paymentRecords } from "../../records/store";
import { allocateRefund } from "../../refunds/allocate";
import { refundStore } from "../../refunds/store";
import { refundIdOf } from "../../refunds/refund-id";
import type PaymentRecordsService from "../../../modules/payment-records/service";
import type RefundsModuleService from "../../../modules/refunds/service";
import type PixModuleService from "../../../modules/pix/service";
import { Crash, ModelPixStore, ModelRecords } from "./stores";
import { ModelPsp } from "./psp";

const ORDER = "order_1";
const PRICE = 1000;
const LIFE_MS = 60_000;

type CoreRefund = {
  id: string;
  amount: number;
  parts: { id: string; reference: string; amount: number }[];
  live: boolean;
};

/** One order of a shop whose engine is the real one; Medusa's books and the PSP are models. */
export class ModelShop {
  now = 1_000_000;
  canceled = false;
  captures = 0;
  payment: { txid: string; captured: number } | undefined;
  readonly refunds: CoreRefund[] = [];
  /** Cases whose refund was written down; the PSP is asked after. */
  readonly caseRefunds = new Set<string>();
  readonly psp = new ModelPsp(() => new Date(this.now));
  readonly store = new ModelPixStore(() => this.write());
  readonly records = new ModelRecords(() => this.write());
  /** How many more writes until the process dies. */
  crashIn = Infinity;
  verdict: "EM_PROCESSAMENTO" | "DEVOLVIDO" | "NAO_REALIZADO" = "DEVOLVIDO";
  private session = "";
  private made = 0;

  constructor() {
    paymentRecords.set(this.records as unknown as PaymentRecordsService);
    refundStore.set({
      listPaymentRefunds: async ({ request_id: ids }: { request_id: string[] }) =>
        ids.filter((id) => this.caseRefunds.has(id)).map((id) => ({ request_id: id })),
    } as unknown as RefundsModuleService);
    this.newCode();
  }

  /** Runs one operation; a crash ends it where it is, and the next one starts afresh. */
  async attempt(operation: () => Promise<void>): Promise<void> {
    try {
      await operation();
    } catch (error) {
      if (!(error instanceof Crash)) {
        throw error;
      }
    } finally {
      this.crashIn = Infinity;
    }
  }

  txids(): string[] {
    return [...this.store.charges.keys()];
  }

  /** settle-pix-charge: a webhook, the sweep or staff made us look. */
  async settle(txid: string): Promise<void> {
    if ((await this.poll(txid)) === "capture") {
      this.capture(txid);
    }
    await concludeCharge(this.pix(), this.context(txid), new Date(this.now));
  }

  /** retry-order-payment by PIX: the shopper wants another code. */
  async renew(): Promise<void> {
    if (this.canceled || this.payment) {
      return;
    }
    const open = this.openTxids();
    for (const txid of open) {
      if ((await this.poll(txid)) === "capture") {
        return this.settle(txid);
      }
    }
    const received = [...this.store.receipts.values()].some(({ outcome }) => outcome === "underpaid");
    if (received || this.payable()) {
      return;
    }
    for (const txid of open) {
      if ((await this.retire(txid)) === "paid") {
        return this.settle(txid);
      }
    }
    this.newCode();
    for (const txid of open) {
      await this.store.patchCharge(txid, { closed_at: new Date(this.now), next_check_at: null });
    }
  }

  /** expire-pix-order. @returns txids of codes that were paid whole when the order was cancelled: none, ever */
  async expire(): Promise<string[]> {
    if (this.canceled || this.payment || this.payable()) {
      return [];
    }
    const open = this.openTxids();
    for (const txid of open) {
      if ((await this.poll(txid)) === "capture" || (await this.retire(txid)) === "paid") {
        await this.settle(txid);
        return [];
      }
    }
    this.write();
    this.canceled = true;
    return open.filter((txid) => this.psp.paidWhole(txid));
  }

  /** Core's cancel by staff: refunds what was captured; our subscriber closes the codes. */
  async cancel(): Promise<void> {
    if (!this.canceled && this.payment) {
      this.refund(this.refundable());
    }
    this.canceled = true;
    for (const txid of this.openTxids()) {
      await this.retire(txid);
    }
  }

  /** Core's refund: the row first, then the PSP; a refusal takes the row back. */
  refund(amount: number): void {
    if (!this.payment || amount < 1 || amount > this.refundable()) {
      return;
    }
    const id = `ref_${(this.made += 1)}`;
    const sources = [...this.store.receipts.values()].filter(
      ({ txid, outcome }) =>
        txid === this.payment?.txid && (outcome === "captured" || outcome === "overpaid"),
    );
    const taken = new Map(sources.map(({ e2eid }) => [e2eid, this.takenOf(e2eid)]));
    const parts = allocateRefund(
      amount,
      sources.map((row) => ({ reference: row.e2eid, amount: row.amount })),
      taken,
    );
    if (!parts) {
      return;
    }
    const refund: CoreRefund = {
      id,
      amount,
      live: true,
      parts: parts.map((part) => ({ ...part, id: refundIdOf(id, part.reference) })),
    };
    this.refunds.push(refund);
    for (const part of refund.parts) {
      this.psp.refund(part.id, part.reference, part.amount, this.verdict);
    }
    this.sweepRefunds();
  }

  /** What the PSP did not carry out is no refund in Medusa either. */
  sweepRefunds(): void {
    for (const refund of this.refunds) {
      const failed = refund.parts.filter(({ id }) => this.psp.findRefund(id)?.status === "NAO_REALIZADO");
      if (failed.length) {
        refund.amount -= failed.reduce((sum, part) => sum + part.amount, 0);
        refund.parts = refund.parts.filter((part) => !failed.includes(part));
        refund.live = refund.parts.length > 0;
      }
    }
  }

  /** Staff gives a case's money back; repeated, it names the same refund. */
  async refundCase(index: number): Promise<void> {
    const open = [...this.records.cases.values()].filter(({ state }) => state === "open");
    const found = open[index % Math.max(1, open.length)];
    const txid = found && this.store.receipts.get(found.reference)?.txid;
    if (!found || !txid) {
      return;
    }
    await this.settle(txid);
    if (found.state !== "open") {
      return;
    }
    this.caseRefunds.add(found.id);
    this.write();
    this.psp.refund(refundIdOf(found.id, found.reference), found.reference, found.amount, "DEVOLVIDO");
    this.write();
    found.state = "settled";
    found.resolution = "refund";
  }

  /** The job that finishes decisions whose refund was made and whose case was not closed. */
  async resumeCases(): Promise<void> {
    for (const found of this.records.cases.values()) {
      if (found.state === "open" && this.caseRefunds.has(found.id)) {
        this.psp.refund(refundIdOf(found.id, found.reference), found.reference, found.amount, "DEVOLVIDO");
        found.state = "settled";
        found.resolution = "refund";
      }
    }
  }

  /** Captured and not given back, as Medusa's books have it. */
  refundable(): number {
    const back = this.refunds.filter(({ live }) => live).reduce((sum, { amount }) => sum + amount, 0);
    return (this.payment?.captured ?? 0) - back;
  }

  /** Money before staff, or that staff kept. */
  aside(): number {
    return [...this.records.cases.values()]
      .filter(({ state }) => state === "open")
      .reduce((sum, { amount }) => sum + amount, 0);
  }

  private takenOf(e2eid: string): number {
    const refunds = this.psp.refunds();
    const ofCases = [...this.records.cases.values()].filter(({ reference }) => reference === e2eid);
    const ids = [
      ...this.refunds.flatMap(({ parts }) =>
        parts.filter((part) => part.reference === e2eid).map(({ id }) => id),
      ),
      ...ofCases.map(({ id }) => refundIdOf(id, e2eid)),
    ];
    // The surplus of an overpaid order is the case's to give back, not the order's.
    const reserved = ofCases.filter(({ kind, state }) => kind === "over" && state === "open");
    return (
      refunds
        .filter(({ id, status }) => ids.includes(id) && status !== "NAO_REALIZADO")
        .reduce((sum, { amount }) => sum + amount, 0) + reserved.reduce((sum, { amount }) => sum + amount, 0)
    );
  }

  private newCode(): void {
    this.made += 1;
    const txid = `T${this.made}`;
    const expiresAt = new Date(this.now + LIFE_MS);
    this.psp.create(txid, PRICE, expiresAt);
    this.store.open({ txid, session_id: `s_${txid}`, amount: PRICE, order_id: ORDER, expires_at: expiresAt });
    this.session = txid;
  }

  /** Core's processPaymentWorkflow: one payment for a session, captured once. */
  private capture(txid: string): void {
    if (this.payment || this.canceled || this.session !== txid) {
      return;
    }
    this.payment = { txid, captured: (this.store.charges.get(txid) as { amount: number }).amount };
    this.captures += 1;
    this.write();
  }

  private poll(txid: string): Promise<string> {
    return this.client()
      .findCob(txid)
      .then((cob) => confirmCharge(this.pix(), this.context(txid), cob, new Date(this.now)));
  }

  private retire(txid: string): Promise<string> {
    return retireCharge(this.pix(), this.client(), txid);
  }

  private context(txid: string): ChargeContext {
    const charge = this.store.charges.get(txid) as ChargeContext["charge"];
    return {
      charge,
      session: this.session === txid ? { id: charge.session_id, amount: charge.amount } : undefined,
      collectionId: "paycol_1",
      cartId: "cart_1",
      order: { id: ORDER, canceled: this.canceled },
      captured: this.payment?.txid === txid,
      paidElsewhere: Boolean(this.payment && this.payment.txid !== txid),
    };
  }

  private payable(): boolean {
    return [...this.store.charges.values()].some(
      ({ state, expires_at: at }) => state === "paid" || (state === "active" && this.now < at.getTime()),
    );
  }

  private openTxids(): string[] {
    return this.txids().filter((txid) => !this.store.charges.get(txid)?.closed_at);
  }

  private write(): void {
    this.crashIn -= 1;
    if (this.crashIn < 0) {
      throw new Crash();
    }
  }

  private pix(): PixModuleService {
    return this.store as unknown as PixModuleService;
  }

  private client(): PspClient {
    return this.psp.client() as PspClient;
  }
}
