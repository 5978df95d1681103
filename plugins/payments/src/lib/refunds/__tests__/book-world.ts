import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type RefundsModuleService from "../../../modules/refunds/service";
import type { PaymentRefundRow } from "../../../modules/refunds/service";
import { PIX_STORE } from "../../charge-context";
import { refundStore } from "../store";

type CoreRefund = { id: string; amount: number; metadata?: Record<string, unknown> };
type Transaction = { id: string; reference_id: string; amount: number; version: number; created_at: Date };
type CreditLine = { amount: number; created_at: Date };

const CAPTURED = 100;

/** Core's books of one paid order (R$ 100,00) and its refunds, without a database. Core's amounts are reais. */
export class BookWorld {
  refunds: CoreRefund[] = [];
  transactions: Transaction[] = [];
  creditLines: CreditLine[] = [];
  /** Credit lines that were proposed and not confirmed. */
  changes: { id: string; created_at: Date }[] = [];
  refundedOfCollection = 0;
  canceled = false;
  rows = new Map<string, PaymentRefundRow>();
  receipts = [{ e2eid: "E1", txid: "TX", amount: 10_000, outcome: "captured" }];
  private serial = 0;

  constructor() {
    refundStore.set(this.store as unknown as RefundsModuleService);
  }

  /** A refund row; by default one of ours, ten reais, of two hours ago. */
  row(change: Partial<PaymentRefundRow> = {}): PaymentRefundRow {
    const id = `payrf_${String(++this.serial)}`;
    const row = {
      id,
      provider_id: "pp_pix_pix",
      method: "pix",
      source: "shop",
      state: "settled",
      amount: 1000,
      core_refund_id: "ref_core",
      session_id: "payses_1",
      reference: "E1",
      refund_id: `r${String(this.serial)}`,
      booked_as: null,
      created_at: new Date(Date.now() - 7_200_000),
      ...change,
    } as PaymentRefundRow;
    this.rows.set(id, row);
    return row;
  }

  /** What core's own refund workflow writes, in reais. */
  coreRefunds(id: string, amount: number): void {
    this.refunds.push({ id, amount });
    this.transact(id, -amount);
    this.creditLines.push({ amount, created_at: new Date() });
  }

  transact(referenceId: string, amount: number): void {
    this.transactions.push({
      id: `ordtrx_${String(++this.serial)}`,
      reference_id: referenceId,
      amount,
      version: 1,
      created_at: new Date(Date.now() - 1),
    });
  }

  /** Core's sum: what the order costs less what was paid, in reais. */
  pending(): number {
    const total = CAPTURED - this.creditLines.reduce((sum, line) => sum + line.amount, 0);
    return total - CAPTURED - this.transactions.reduce((sum, { amount }) => sum + amount, 0);
  }

  private readonly store = {
    listPaymentRefunds: async (filters: Record<string, unknown>) =>
      [...this.rows.values()].filter((row) =>
        Object.entries(filters).every(([key, wanted]) => {
          const value = (row as unknown as Record<string, unknown>)[key];
          if (key === "id") {
            return row.id < (wanted as { $lt: string }).$lt;
          }
          return Array.isArray(wanted) ? wanted.includes(value) : value === wanted;
        }),
      ),
    patchRefund: async (id: string, patch: Partial<PaymentRefundRow>) =>
      Object.assign(this.rows.get(id) as PaymentRefundRow, patch),
  };

  private readonly payments = {
    listPaymentSessions: async () => [
      {
        id: "payses_1",
        payment_collection_id: "paycol_1",
        payment: { id: "pay_1", currency_code: "brl", refunds: this.refunds },
      },
    ],
    retrievePayment: async () => ({ refunds: this.refunds }),
    listPayments: async () => [{ refunds: this.refunds }],
    createRefunds: async (data: Omit<CoreRefund, "id">) => {
      const refund = { ...data, id: `ref_${String(++this.serial)}` };
      this.refunds.push(refund);
      return refund;
    },
    updateRefunds: async ({ id, amount }: CoreRefund) => {
      const refund = this.refunds.find((one) => one.id === id);
      Object.assign(refund ?? {}, { amount });
    },
    deleteRefunds: async ([id]: string[]) => {
      this.refunds = this.refunds.filter((one) => one.id !== id);
    },
    updatePaymentCollections: async (_id: string, data: { refunded_amount: number }) => {
      this.refundedOfCollection = data.refunded_amount;
    },
  };

  private readonly orders = {
    listOrderTransactions: async ({ reference_id: id }: { reference_id: string }) =>
      this.transactions.filter((one) => one.reference_id === id),
    listOrderChanges: async () => this.changes,
    deleteOrderChanges: async (ids: string[]) => {
      this.changes = this.changes.filter(({ id }) => !ids.includes(id));
    },
    retrieveOrder: async () => ({ version: 2 }),
    updateOrderTransactions: async ({ id, version }: Transaction) => {
      Object.assign(this.transactions.find((one) => one.id === id) ?? {}, { version });
    },
    deleteOrderTransactions: async ([id]: string[]) => {
      expect(this.transactions.find((one) => one.id === id)?.version).toBe(2);
      this.transactions = this.transactions.filter((one) => one.id !== id);
    },
    addOrderTransactions: async (data: { reference_id: string; amount: { toNumber(): number } }) =>
      this.transact(data.reference_id, data.amount.toNumber()),
  };

  private readonly services: Record<string, unknown> = {
    [Modules.PAYMENT]: this.payments,
    [Modules.ORDER]: this.orders,
    [PIX_STORE]: {
      listPixReceipts: async (filters: { e2eid?: string }) =>
        this.receipts.filter((one) => !filters.e2eid || one.e2eid === filters.e2eid),
      listPixCharges: async () => [{ txid: "TX", amount: 10_000 }],
    },
    [Modules.WORKFLOW_ENGINE]: {
      run: async (_id: string, { input }: { input: { amount: number } }) => {
        if (this.changes.length) {
          throw new Error("already has an existing active order change");
        }
        this.creditLines.push({ amount: input.amount, created_at: new Date() });
      },
    },
    [ContainerRegistrationKeys.QUERY]: {
      graph: async ({ entity }: { entity: string }) =>
        entity === "order"
          ? { data: [{ summary: { pending_difference: this.pending() }, credit_lines: this.creditLines }] }
          : { data: [{ order: { id: "order_1", status: this.canceled ? "canceled" : "pending" } }] },
    },
  };

  readonly container = {
    resolve: (key: string) => this.services[key],
  } as unknown as MedusaContainer;
}
