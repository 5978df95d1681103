import {
  afterJobs,
  eventually,
  minutesPass,
  ok,
  paidOrder,
  payPix,
  pixBecomes,
  placeOrder,
  startApp,
  testWebhookSecret,
  type App,
  type Client,
  type Order,
} from "@mestres/testing";

jest.setTimeout(120_000);

type Refund = { id: string; refund_id: string; reference: string; amount: number; state: string };
type Devolucao = { id: string; valor: string; status: string };

let app: App;
let admin: Client;

beforeAll(async () => {
  app = await startApp();
  admin = await app.admin();
});

afterAll(() => app?.stop());

const refundsOf = (orderId: string) =>
  app.sql<Refund>("select * from payment_refund where order_id = $1 order by created_at, id", [orderId]);

const sandbox = (path: string, json: object) => ok(app.sandbox(`/control/${path}`, { json }));

async function paymentOf(orderId: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `select p.id from payment p join order_payment_collection o
       on o.payment_collection_id = p.payment_collection_id where o.order_id = $1`,
    [orderId],
  );
  return row!.id;
}

/** Amount in centavos. */
async function refund(order: Order, amount?: number) {
  const paymentId = await paymentOf(order.id);
  const json = amount === undefined ? {} : { amount: amount / 100 };
  return admin<{ code?: string; message?: string }>(`/admin/payments/${paymentId}/refund`, { json });
}

/**
 * Captured less refunded, and refunded, by core's books, in centavos. Core's own amounts may hold half a
 * centavo (a discount), which the PSP's do not.
 */
async function books(orderId: string): Promise<{ refunds: number; transactions: number }> {
  const [row] = await app.sql<{ refunds: string | null; transactions: string | null }>(
    `select (select round(sum(r.amount) * 100) from refund r where r.payment_id = $2 and r.deleted_at is null) as refunds,
            (select trunc(sum(t.amount) * 100 + 0.5) from order_transaction t
              where t.order_id = $1 and t.deleted_at is null) as transactions`,
    [orderId, await paymentOf(orderId)],
  );
  return { refunds: Number(row!.refunds), transactions: Number(row!.transactions) };
}

async function devolucoes(order: Order): Promise<Devolucao[]> {
  const { charges } = await ok(
    app.sandbox<{ charges: { txid: string; pix: { devolucoes?: Devolucao[] }[] }[] }>("/control/state"),
  );
  return charges.find(({ txid }) => txid === order.pix.txid)!.pix.flatMap((pix) => pix.devolucoes ?? []);
}

async function kinds(orderId: string): Promise<string[]> {
  const rows = await app.sql<{ kind: string }>("select kind from payment_event where order_id = $1", [
    orderId,
  ]);
  return rows.map(({ kind }) => kind);
}

const are = async (order: Order, states: string[]) =>
  (await refundsOf(order.id)).map(({ state }) => state).join() === states.join();
const becomes = (order: Order, states: string[]) =>
  eventually(`refunds are ${states.join(", ")}`, () => are(order, states));

describe("a refund", () => {
  afterEach(() => sandbox("pix/refunds", { mode: "immediate" }));

  it("goes back in parts and in whole, and never beyond what came in", async () => {
    const order = await paidOrder(app);
    const total = order.pix.amountCentavos;
    expect((await refund(order, 1000)).status).toBe(200);
    expect((await refund(order, total - 1000 + 1)).status).toBe(400);
    expect((await refund(order, total - 1000)).status).toBe(200);
    await becomes(order, ["settled", "settled"]);
    const sent = await devolucoes(order);
    expect(sent.map(({ valor, status }) => [valor, status])).toEqual([
      ["10.00", "DEVOLVIDO"],
      [((total - 1000) / 100).toFixed(2), "DEVOLVIDO"],
    ]);
    expect(sent.map(({ id }) => id)).toEqual((await refundsOf(order.id)).map((row) => row.refund_id));
    expect(await books(order.id)).toEqual({ refunds: total, transactions: 0 });
    await eventually("history tells of it", async () => (await kinds(order.id)).includes("refund_settled"));
    const [settled] = await app.sql<{ gross: string }>(
      "select sum(gross) as gross from payment_settlement where order_id = $1",
      [order.id],
    );
    expect(Number(settled!.gross)).toBe(0);
  });

  it("asked for twice at once takes the money once", async () => {
    const order = await paidOrder(app);
    const total = order.pix.amountCentavos;
    const answers = await Promise.all([refund(order, total), refund(order, total)]);
    expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    expect((await devolucoes(order)).map(({ valor }) => valor)).toEqual([(total / 100).toFixed(2)]);
  });

  it("in processing ends when the bank says so", async () => {
    await sandbox("pix/refunds", { mode: "processing" });
    const order = await paidOrder(app);
    await refund(order, 500);
    await becomes(order, ["processing"]);
    const [row] = await refundsOf(order.id);
    await sandbox("pix/refund", { e2eid: row!.reference, id: row!.refund_id, status: "DEVOLVIDO" });
    await becomes(order, ["settled"]);
  });

  it("that the bank refuses later is taken back and put before staff", async () => {
    await sandbox("pix/refunds", { mode: "processing" });
    const order = await paidOrder(app);
    const total = order.pix.amountCentavos;
    await refund(order, 700);
    expect(await books(order.id)).toEqual({ refunds: 700, transactions: total - 700 });
    const [row] = await refundsOf(order.id);
    await sandbox("pix/refund", { e2eid: row!.reference, id: row!.refund_id, status: "NAO_REALIZADO" });
    await becomes(order, ["failed"]);
    await eventually("the books are back", async () => (await books(order.id)).transactions === total);
    expect((await books(order.id)).refunds).toBe(0);
    const cases = await app.sql<{ kind: string; amount: number }>(
      "select kind, amount from payment_case where order_id = $1",
      [order.id],
    );
    expect(cases).toEqual([{ kind: "refund_failed", amount: 700 }]);
    expect(await kinds(order.id)).toContain("refund_failed");
    await sandbox("pix/refunds", { mode: "immediate" });
    expect((await refund(order, total)).status).toBe(200);
    await becomes(order, ["failed", "settled"]);
  });

  it("made in the PSP's own panel is taken over", async () => {
    const order = await paidOrder(app);
    const total = order.pix.amountCentavos;
    const [receipt] = await app.sql<{ e2eid: string }>("select e2eid from pix_receipt where txid = $1", [
      order.pix.txid,
    ]);
    await sandbox("pix/refund", { e2eid: receipt!.e2eid, amount: 300 });
    await becomes(order, ["settled"]);
    await eventually("core knows", async () => (await books(order.id)).transactions === total - 300);
    expect((await books(order.id)).refunds).toBe(300);
    expect((await refund(order, total - 300)).status).toBe(200);
    expect((await refund(order, 1)).status).toBe(400);
  });

  it("survives a PSP that is down, and a kill -9 in the middle: paid once, books whole", async () => {
    const order = await paidOrder(app);
    const killed = await paidOrder(app);
    await sandbox("faults", { service: "pix", mode: "down" });
    expect((await refund(order, 400)).status).toBe(200);
    await becomes(order, ["requested"]);
    await sandbox("faults", { service: "pix", mode: "slow", delayMs: 3000 });
    const cut = refund(killed, 900).catch(() => undefined);
    await eventually("the refund is under way", async () => (await refundsOf(killed.id)).length > 0);
    await app.kill();
    await cut;
    await sandbox("faults", { service: "pix", mode: "ok" });
    await app.restart();
    admin = await app.admin();
    const total = killed.pix.amountCentavos;
    await afterJobs(
      "both are settled, and core's books whole",
      () => minutesPass(app),
      async () =>
        (await are(order, ["settled"])) &&
        (await are(killed, ["settled"])) &&
        (await books(killed.id)).transactions === total - 900,
    );
    expect((await devolucoes(killed)).map(({ valor }) => valor)).toEqual(["9.00"]);
    expect((await devolucoes(order)).map(({ valor }) => valor)).toEqual(["4.00"]);
    expect((await books(killed.id)).refunds).toBe(900);
  });
});

describe("a PIX with a due date", () => {
  it("takes the place of the order's code and is paid like any other", async () => {
    const order = await placeOrder(app);
    const past = await admin(`/admin/orders/${order.id}/pix/due`, { json: { due_on: "2020-01-01" } });
    expect(past.status).toBe(400);
    const year = new Date().getUTCFullYear() + 1;
    const { pix } = await ok(
      admin<{ pix: { txid: string; status: string; pix_copia_e_cola: string; expires_at: string } }>(
        `/admin/orders/${order.id}/pix/due`,
        { json: { due_on: `${year}-03-10`, valid_days: 5 } },
      ),
    );
    expect(pix.status).toBe("awaiting");
    expect(pix.txid).toMatch(/V$/);
    expect(pix.expires_at.slice(0, 4)).toBe(String(year));
    const { charges } = await ok(
      app.sandbox<{ charges: { txid: string; status: string; revisions: { due?: object }[] }[] }>(
        "/control/state",
      ),
    );
    const old = charges.find(({ txid }) => txid === order.pix.txid);
    expect(old?.status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    expect(charges.find(({ txid }) => txid === pix.txid)?.revisions[0]?.due).toEqual({
      dataDeVencimento: `${year}-03-10`,
      validadeAposVencimento: 5,
    });
    await payPix(app, pix.pix_copia_e_cola);
    await pixBecomes(app, order.id, "paid");
  });
});

describe("a code for the counter", () => {
  it("lists what came in by it, and takes nobody's word but the PSP's", async () => {
    const made = await admin<{ static_code: { txid: string; pix_copia_e_cola: string } }>(
      "/admin/pix/static-codes",
      { json: { label: "Balcão" } },
    );
    expect(made.status).toBe(201);
    const { txid, pix_copia_e_cola: code } = made.body.static_code;
    await payPix(app, code, { amount: 1250 });
    const invented = {
      pix: [{ endToEndId: "E".padEnd(32, "9"), txid, valor: "99.00", horario: new Date().toISOString() }],
    };
    await app.anonymous(`/hooks/pix?hmac=${testWebhookSecret}`, { json: invented });
    const listed = await eventually("the payment is listed", async () => {
      const { static_codes: codes } = await ok(
        admin<{ static_codes: { txid: string; received: number }[] }>("/admin/pix/static-codes"),
      );
      const found = codes.find((one) => one.txid === txid);
      return found?.received ? found : undefined;
    });
    expect(listed.received).toBe(1250);
    const refused = await admin("/admin/pix/static-codes", { json: { label: "", amount: -1 } });
    expect(refused.status).toBe(400);
  });

  it("is archived, is paid all the same, and comes back", async () => {
    type Code = { id: string; received: number; archived_at: string | null };
    const { static_code: made } = await ok(
      admin<{ static_code: { id: string; pix_copia_e_cola: string } }>("/admin/pix/static-codes", {
        json: { label: "Feira", amount: 900 },
      }),
    );
    const archive = (archived: unknown, id = made.id) =>
      admin<{ static_code: Code; code: string }>(`/admin/pix/static-codes/${id}`, { json: { archived } });
    const listed = async (query: string) => {
      const { static_codes: codes } = await ok(
        admin<{ static_codes: Code[] }>(`/admin/pix/static-codes?limit=100${query}`),
      );
      return codes.find(({ id }) => id === made.id);
    };
    expect([await listed(""), await listed("&archived=true")]).toEqual([expect.anything(), undefined]);
    const { static_code: first } = await ok(archive(true));
    expect((await ok(archive(true))).static_code).toEqual(first);
    expect(first.archived_at).not.toBeNull();
    expect(await listed("")).toBeUndefined();
    await payPix(app, made.pix_copia_e_cola);
    await eventually("the payment is listed", async () => (await listed("&archived=true"))?.received === 900);
    expect((await ok(archive(false))).static_code.archived_at).toBeNull();
    expect([(await listed(""))?.received, await listed("&archived=true")]).toEqual([900, undefined]);
    const unknown = await archive(true, "pixst_none");
    expect([unknown.status, unknown.body.code]).toEqual([404, "pix_not_found"]);
    expect((await archive("sim")).status).toBe(400);
  });
});
