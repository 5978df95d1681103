import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type RefundsModuleService from "../../../modules/refunds/service";
import type { PaymentRefundRow } from "../../../modules/refunds/service";
import type PaymentRecordsService from "../../../modules/payment-records/service";
import { paymentRecords } from "../../records/store";
import { askProvider } from "../ask-provider";
import { registerRefundGateway } from "../gateways";
import { requestRefund } from "../request";
import { refundStates } from "../state";
import { refundStore } from "../store";
import type { RefundReport, RefundRequest } from "../types";

const request: RefundRequest = {
  request_id: "ref_1",
  core_refund_id: "ref_1",
  provider_id: "pp_test",
  method: "pix",
  amount: 1000,
  sources: [{ reference: "E1", amount: 1000 }],
};
const outage = () =>
  new OutsideServiceError({ service: "PSP", code: "service_unavailable", message: "fora do ar" });

let row: PaymentRefundRow | undefined;
let recordsDown: boolean;
let cases: number;
let sent: number;
let known: RefundReport | undefined;
let send: () => RefundReport;

/** The store's rules for one row; its statements have a spec of their own. */
const store = {
  openRefund: async (): Promise<PaymentRefundRow[]> => {
    row ??= {
      ...request,
      id: "r",
      reference: "E1",
      refund_id: "x",
      state: "requested",
      attempts: 0,
      source: "shop",
      recorded_state: null,
      fee: 0,
      created_at: new Date(),
    } as unknown as PaymentRefundRow;
    return [row];
  },
  patchRefund: async (_id: string, patch: object) => (row = { ...row, ...patch } as PaymentRefundRow),
  applyReport: async (_id: string, { status, reason }: RefundReport) => {
    const event = status === "pending" ? "accepted" : status;
    const current = row as PaymentRefundRow;
    return refundStates.allows(current.state, event)
      ? (row = { ...current, state: refundStates.next(current.state, event), reason: reason ?? null })
      : current;
  },
};

beforeEach(() => {
  [row, known, sent, cases, recordsDown] = [undefined, undefined, 0, 0, false];
  send = () => (known = { status: "settled" });
  refundStore.set(store as unknown as RefundsModuleService);
  paymentRecords.set({
    record: async () => {
      if (recordsDown) {
        throw new Error("no database");
      }
    },
    recordSettlement: async () => undefined,
    openCase: async () => void (cases += 1),
  } as unknown as PaymentRecordsService);
  registerRefundGateway("pp_test", {
    find: async () => known,
    send: async () => {
      sent += 1;
      return send();
    },
  });
});
afterAll(() => {
  refundStore.set(undefined);
  paymentRecords.set(undefined);
});

describe("a request", () => {
  it("is sent once and told of", async () => {
    expect(await requestRefund(request)).toMatchObject({ settled: 1000, pending: 0, failed: 0 });
    expect(await requestRefund(request)).toMatchObject({ settled: 1000 });
    expect(sent).toBe(1);
    expect(row?.recorded_state).toBe("settled");
  });

  it("that the provider does not answer stands, and is asked for before it is sent again", async () => {
    send = () => {
      known = { status: "pending" };
      throw outage();
    };
    expect(await requestRefund(request)).toMatchObject({ pending: 1000, failed: 0 });
    expect(row).toMatchObject({ state: "requested", attempts: 1 });
    await askProvider(row as PaymentRefundRow);
    expect(row?.state).toBe("processing");
    known = { status: "settled" };
    await askProvider(row as PaymentRefundRow);
    expect(row?.state).toBe("settled");
    expect(sent).toBe(1);
  });

  it("that the provider refuses for good is an error in its words, and no case", async () => {
    send = () => ({ status: "failed", reason: "conta encerrada" });
    await expect(requestRefund(request)).rejects.toMatchObject({
      code: "refund_refused",
      message: "conta encerrada",
    });
    expect(cases).toBe(0);
  });

  it("that cannot even be asked for never follows later", async () => {
    send = () => {
      throw new Error("sem configuração");
    };
    await expect(requestRefund(request)).rejects.toThrow("sem configuração");
    expect(row?.state).toBe("failed");
    await askProvider(row as PaymentRefundRow);
    expect(sent).toBe(1);
  });

  it("whose money left is not called undone over its history", async () => {
    recordsDown = true;
    expect(await requestRefund(request)).toMatchObject({ settled: 1000 });
    expect(row?.recorded_state).toBeNull();
  });

  it("that was accepted is never sent anew, though the provider forgot it", async () => {
    send = () => ({ status: "pending" });
    await requestRefund(request);
    known = undefined;
    await askProvider(row as PaymentRefundRow);
    expect(sent).toBe(1);
    expect(row?.state).toBe("processing");
  });
});
