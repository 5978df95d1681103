import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PspClient } from "../../psp/client";
import type { Cob, CobStatus } from "../../psp/cob";

type Refund = { id: string; amount: number; status: "EM_PROCESSAMENTO" | "DEVOLVIDO" | "NAO_REALIZADO" };
type Receipt = { e2eid: string; amount: number; paidAt: Date; refunds: Refund[] };
type Charge = { txid: string; amount: number; status: CobStatus; expiresAt: Date; receipts: Receipt[] };

/** A PSP in memory that keeps Bacen's rules; `intrude` runs before every call of ours. */
export class ModelPsp {
  readonly charges = new Map<string, Charge>();
  intrude: () => void = () => undefined;
  private payments = 0;

  constructor(private readonly clock: () => Date) {}

  create(txid: string, amount: number, expiresAt: Date): void {
    this.charges.set(txid, { txid, amount, status: "ATIVA", expiresAt, receipts: [] });
  }

  /** Someone pays: in time, twice, or (late) where the bank lets a payment through all the same. */
  pay(txid: string, amount: number, late: boolean): void {
    const charge = this.charges.get(txid);
    if (!charge || (!late && (charge.status !== "ATIVA" || this.clock() >= charge.expiresAt))) {
      return;
    }
    this.payments += 1;
    charge.receipts.push({ e2eid: `E${this.payments}`, amount, paidAt: this.clock(), refunds: [] });
    if (charge.status === "ATIVA") {
      charge.status = "CONCLUIDA";
    }
  }

  /** The same id again answers the refund that exists; never more than came in. */
  refund(id: string, e2eid: string, amount: number, verdict: Refund["status"]): Refund {
    const receipt = this.receipt(e2eid);
    const existing = receipt.refunds.find((one) => one.id === id);
    if (existing) {
      return existing;
    }
    const taken = receipt.refunds.filter(({ status }) => status !== "NAO_REALIZADO");
    if (taken.reduce((sum, one) => sum + one.amount, 0) + amount > receipt.amount) {
      throw new Error(`PSP: refund ${id} exceeds ${e2eid}`);
    }
    const made: Refund = { id, amount, status: verdict };
    receipt.refunds.push(made);
    return made;
  }

  findRefund(id: string): Refund | undefined {
    return this.refunds().find((one) => one.id === id);
  }

  refunds(): Refund[] {
    return [...this.charges.values()].flatMap(({ receipts }) => receipts.flatMap(({ refunds }) => refunds));
  }

  /** What the statement says: everything that came, less everything that went back. */
  balance(): number {
    const receipts = [...this.charges.values()].flatMap((charge) => charge.receipts);
    const back = this.refunds().filter(({ status }) => status === "DEVOLVIDO");
    return (
      receipts.reduce((sum, { amount }) => sum + amount, 0) -
      back.reduce((sum, { amount }) => sum + amount, 0)
    );
  }

  /** Whether a charge was paid whole while it could be paid. */
  paidWhole(txid: string): boolean {
    const charge = this.charges.get(txid);
    return charge?.status === "CONCLUIDA" && charge.receipts.some(({ amount }) => amount >= charge.amount);
  }

  client(): Pick<PspClient, "findCob" | "removeCob"> {
    return {
      findCob: async (txid) => {
        this.intrude();
        return this.cob(txid);
      },
      removeCob: async (txid) => {
        this.intrude();
        const charge = this.charges.get(txid);
        if (charge?.status !== "ATIVA") {
          throw new OutsideServiceError({
            service: "PSP",
            code: "service_refused",
            message: "não",
            status: 400,
          });
        }
        charge.status = "REMOVIDA_PELO_USUARIO_RECEBEDOR";
        return this.cob(txid) as Cob;
      },
    };
  }

  private receipt(e2eid: string): Receipt {
    const all = [...this.charges.values()].flatMap((charge) => charge.receipts);
    return all.find((one) => one.e2eid === e2eid) as Receipt;
  }

  private cob(txid: string): Cob | undefined {
    const charge = this.charges.get(txid);
    return (
      charge && {
        txid,
        status: charge.status,
        revision: 0,
        amountCentavos: charge.amount,
        chave: "k",
        createdAt: new Date(0),
        expiresAt: charge.expiresAt,
        receipts: charge.receipts.map(({ e2eid, amount, paidAt, refunds }) => ({
          e2eid,
          amountCentavos: amount,
          refundedCentavos: refunds
            .filter(({ status }) => status === "DEVOLVIDO")
            .reduce((sum, one) => sum + one.amount, 0),
          paidAt,
        })),
      }
    );
  }
}
