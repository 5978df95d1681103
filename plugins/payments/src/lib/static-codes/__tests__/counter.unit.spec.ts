import { payStatic } from "@mestres/sandbox";
import type PaymentRecordsService from "../../../modules/payment-records/service";
import type PixModuleService from "../../../modules/pix/service";
import { CHAVE, pspClient, pspWorld } from "../../psp/__tests__/psp-world";
import type { ConfirmedReceipt } from "../../receipts";
import { createStaticCode } from "../create";
import { listStaticCodes } from "../list";
import { receiveCounterPix } from "../receive";
import { sweepCounterPix } from "../sweep";

const { world, server } = pspWorld();
const merchant = { chave: CHAVE, merchant_name: "Mestres Café", merchant_city: "São Paulo" };

type Receipt = { e2eid: string; txid: string; amount: number; paid_at: Date; outcome: string };
let codes: { id: string; txid: string; amount: number | null; pix_copia_e_cola: string }[];
let receipts: Receipt[];
let told: string[];

/** The store's tables without a database: its statements have a spec of their own. */
const store = {
  createPixStaticCodes: async (code: (typeof codes)[number]) => {
    codes.push(code);
    return code;
  },
  listPixStaticCodes: async ({ txid }: { txid?: string }) =>
    codes.filter((one) => !txid || one.txid === txid),
  listAndCountPixStaticCodes: async () => [codes, codes.length],
  recordReceipts: async (txid: string, [one]: ConfirmedReceipt[]) => {
    if (one && !receipts.some(({ e2eid }) => e2eid === one.e2eid)) {
      receipts.push({
        e2eid: one.e2eid,
        txid,
        amount: one.amountCentavos,
        paid_at: one.paidAt,
        outcome: "pending",
      });
    }
  },
  setOutcomes: async (outcomes: [string, string][]) => {
    const [e2eid, outcome] = outcomes[0] ?? [];
    Object.assign(receipts.find((one) => one.e2eid === e2eid) ?? {}, { outcome });
  },
  listPixReceipts: async ({ e2eid, txid }: { e2eid?: string | string[]; txid?: string[] }) =>
    receipts.filter((one) => (e2eid ? [e2eid].flat().includes(one.e2eid) : txid?.includes(one.txid))),
} as unknown as PixModuleService;
const records = {
  record: async ([entry]: { dedupe_key: string }[]) => void told.push(entry?.dedupe_key ?? ""),
  recordSettlement: async ({ reference }: { reference: string }) => void told.push(`settlement:${reference}`),
} as unknown as PaymentRecordsService;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  world.reset();
  [codes, receipts, told] = [[], [], []];
});
afterAll(() => {
  server.close();
  world.close();
});

describe("a code for the counter", () => {
  it("is paid, told of once and listed", async () => {
    const code = await createStaticCode(store, merchant, { label: "Balcão", amount: 1250 });
    expect(code.txid).toMatch(/^[0-9A-Za-z]{25}$/);
    const pix = payStatic(world, { pixCopiaECola: code.pix_copia_e_cola });
    const e2eid = pix?.endToEndId ?? "";
    const found = { e2eid, txid: code.txid };
    expect(await receiveCounterPix(store, records, pspClient(), found)).toBe(true);
    expect(receipts).toMatchObject([{ e2eid, amount: 1250, outcome: "counter" }]);
    expect(told).toEqual([`pix:${e2eid}:payment_received`, `settlement:${e2eid}`]);
    const { static_codes: listed } = await listStaticCodes(store, { limit: 20, offset: 0 });
    expect(listed).toMatchObject([{ txid: code.txid, received: 1250, receipts: [{ e2eid }] }]);
  });

  it("counts nothing on a notification's word", async () => {
    const code = await createStaticCode(store, merchant, { label: "Balcão" });
    const other = await createStaticCode(store, merchant, { label: "Feira" });
    const invented = { e2eid: "E".padEnd(32, "9"), txid: code.txid };
    expect(await receiveCounterPix(store, records, pspClient(), invented)).toBe(false);
    const pix = payStatic(world, { pixCopiaECola: other.pix_copia_e_cola, amount: 700 });
    const wrong = { e2eid: pix?.endToEndId ?? "", txid: code.txid };
    expect(await receiveCounterPix(store, records, pspClient(), wrong)).toBe(false);
    expect(receipts).toEqual([]);
  });

  it("whose webhook was lost is found by the sweep, over all pages, once", async () => {
    const code = await createStaticCode(store, merchant, { label: "Balcão", amount: 100 });
    for (let count = 0; count < 120; count += 1) {
      payStatic(world, { pixCopiaECola: code.pix_copia_e_cola });
    }
    expect(await sweepCounterPix(store, records, pspClient(), new Date())).toBe(120);
    expect(await sweepCounterPix(store, records, pspClient(), new Date())).toBe(0);
    expect(receipts).toHaveLength(120);
  });

  it("needs the shop's key", async () => {
    await expect(
      createStaticCode(store, { ...merchant, chave: undefined }, { label: "x" }),
    ).rejects.toMatchObject({
      code: "pix_not_configured",
    });
  });
});
