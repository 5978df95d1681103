import { pay, setFault } from "@mestres/sandbox";
import { http, HttpResponse } from "msw";
import { assessReceipts } from "../../receipts";
import { PSP_PROFILES } from "../profile";
import { CHAVE, PSP_URL, pspClient, pspWorld, TXID } from "./psp-world";

const { world, server, calls } = pspWorld();
const request = { txid: TXID, amountCentavos: 4290, expirationSeconds: 1800 };
const seen = (method: string, path: string) =>
  calls.filter((call) => call.method === method && call.path === path);

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => {
  world.reset();
  server.resetHandlers();
  calls.length = 0;
});
afterAll(() => {
  server.close();
  world.close();
});

describe("token", () => {
  it("is asked for once, even by calls at the same time", async () => {
    const client = pspClient();
    await client.createCob(request);
    await Promise.all(Array.from({ length: 10 }, () => client.findCob(TXID)));
    expect(seen("POST", "/oauth/token")).toHaveLength(1);
    expect(seen("POST", "/oauth/token")[0]?.headers.get("authorization")).toBe(
      `Basic ${Buffer.from("id:secret").toString("base64")}`,
    );
  });

  it("is renewed once when the PSP revokes it", async () => {
    const client = pspClient();
    await client.createCob(request);
    world.state.pixTokens = [];
    expect((await client.findCob(TXID))?.status).toBe("ATIVA");
    expect(seen("POST", "/oauth/token")).toHaveLength(2);
  });

  it("is not asked for again and again when the PSP refuses every one", async () => {
    server.use(http.get(`${PSP_URL}/v2/cob/:txid`, () => new HttpResponse(null, { status: 401 })));
    await expect(pspClient().findCob(TXID)).rejects.toMatchObject({ code: "service_refused", status: 401 });
    expect(seen("POST", "/oauth/token")).toHaveLength(2);
  });

  it("is renewed before it expires", async () => {
    let issued = 0;
    server.use(
      http.post(`${PSP_URL}/oauth/token`, () => {
        issued += 1;
        return HttpResponse.json({ access_token: `t${issued}`, expires_in: 0.2 });
      }),
      http.get(`${PSP_URL}/v2/cob/:txid`, () => new HttpResponse(null, { status: 404 })),
    );
    const client = pspClient();
    await client.findCob(TXID);
    await client.findCob(TXID);
    expect(issued).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await client.findCob(TXID);
    expect(issued).toBe(2);
  });

  it("goes as a form, with scopes, to a PSP of the plain standard", async () => {
    let form = "";
    server.use(
      http.post(`${PSP_URL}/oauth/token`, async ({ request: sent }) => {
        form = await sent.text();
        return HttpResponse.json({ access_token: "t", expires_in: 60 });
      }),
    );
    await pspClient({ profile: PSP_PROFILES.bacen }).authenticate();
    expect(new URLSearchParams(form).get("grant_type")).toBe("client_credentials");
    expect(new URLSearchParams(form).get("scope")).toContain("cob.write");
  });

  it.each([{}, { access_token: "" }, { access_token: 1 }, []])(
    "that is none (%j) is a bad answer",
    async (body) => {
      server.use(http.post(`${PSP_URL}/oauth/token`, () => HttpResponse.json(body)));
      await expect(pspClient().authenticate()).rejects.toMatchObject({ code: "service_bad_answer" });
    },
  );
});

describe("cob", () => {
  it("is created with our txid, in centavos and instants", async () => {
    const cob = await pspClient().createCob(request);
    expect(cob).toMatchObject({
      txid: TXID,
      status: "ATIVA",
      amountCentavos: 4290,
      chave: CHAVE,
      receipts: [],
    });
    expect(cob.expiresAt.getTime() - cob.createdAt.getTime()).toBe(1_800_000);
    expect(cob.pixCopiaECola).toContain("br.gov.bcb.pix");
  });

  it("is the same one when asked for again", async () => {
    const client = pspClient();
    const first = await client.createCob(request);
    server.use(
      http.put(`${PSP_URL}/v2/cob/:txid`, () =>
        HttpResponse.json({ title: "Cobrança já existe", status: 409 }, { status: 409 }),
      ),
    );
    expect(await client.createCob(request)).toMatchObject({ txid: TXID, createdAt: first.createdAt });
    await expect(client.createCob({ ...request, amountCentavos: 1 })).rejects.toMatchObject({ status: 409 });
  });

  it("is created once although the first answer got lost", async () => {
    setFault(world, "pix", { mode: "down", count: 1 });
    await pspClient().createCob(request);
    expect(Object.keys(world.state.charges)).toEqual([TXID]);
  });

  it("is not found", async () => {
    expect(await pspClient().findCob(TXID)).toBeUndefined();
  });

  it("takes a new amount as a revision", async () => {
    const client = pspClient();
    await client.createCob(request);
    expect(await client.reviseCob(TXID, 5000)).toMatchObject({ amountCentavos: 5000, revision: 1 });
  });

  it("is removed, also twice, but not once paid", async () => {
    const client = pspClient();
    await client.createCob(request);
    expect((await client.removeCob(TXID)).status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    const other = "01M81GQ1HTHEQ9HM8EJRZQYZS6";
    const { pixCopiaECola = "" } = await client.createCob({ ...request, txid: other });
    await pay(world, { pixCopiaECola });
    await expect(client.removeCob(other)).rejects.toMatchObject({ code: "service_refused" });
  });

  it("carries its receipts once paid", async () => {
    const client = pspClient();
    const { pixCopiaECola = "" } = await client.createCob(request);
    await pay(world, { pixCopiaECola, payments: 2 });
    const cob = await client.findCob(TXID);
    expect(cob?.status).toBe("CONCLUIDA");
    expect(cob?.receipts).toHaveLength(2);
    expect([...assessReceipts(4290, cob?.receipts ?? [], "open").outcomes.values()]).toEqual([
      "captured",
      "duplicate",
    ]);
  });
});

describe("refund", () => {
  async function paid() {
    const client = pspClient();
    const { pixCopiaECola = "" } = await client.createCob(request);
    pay(world, { pixCopiaECola });
    const e2eid = world.state.charges[TXID]?.pix[0]?.endToEndId ?? "";
    return { client, e2eid, pix: () => world.state.charges[TXID]?.pix[0] };
  }

  it("is asked for by our id, shown with its PIX, and found again", async () => {
    const { client, e2eid } = await paid();
    expect(await client.findRefund(e2eid, "r1")).toBeUndefined();
    const refund = await client.requestRefund({ e2eid, refundId: "r1", amountCentavos: 290 });
    expect(refund).toMatchObject({ id: "r1", amountCentavos: 290, status: "DEVOLVIDO" });
    expect(await client.findRefund(e2eid, "r1")).toEqual(refund);
    expect((await client.findCob(TXID))?.receipts[0]).toMatchObject({
      refundedCentavos: 290,
      refunds: [{ id: "r1" }],
    });
    expect((await client.findPix(e2eid))?.receipt.refundedCentavos).toBe(290);
  });

  it("asked for again pays once, whatever got lost", async () => {
    const { client, e2eid, pix } = await paid();
    const order = { e2eid, refundId: "r1", amountCentavos: 290 };
    const first = await client.requestRefund(order);
    expect(await client.requestRefund(order)).toEqual(first);
    setFault(world, "pix", { mode: "garbage", count: 1 });
    await client.requestRefund({ ...order, refundId: "r2" });
    expect(pix()?.devolucoes?.map(({ id }) => id)).toEqual(["r1", "r2"]);
  });

  it("beyond the PIX is refused", async () => {
    const { client, e2eid } = await paid();
    await expect(client.requestRefund({ e2eid, refundId: "r1", amountCentavos: 4291 })).rejects.toMatchObject(
      {
        code: "service_refused",
      },
    );
  });
});

describe("a charge with a due date", () => {
  const due = {
    txid: `${TXID}V`,
    amountCentavos: 9900,
    dueOn: "2099-03-10",
    validityDays: 5,
    debtor: { name: "Fulano", cpf: "12345678909" },
  };

  it("has endpoints of its own and lives until its last payable day", async () => {
    const client = pspClient();
    const cob = await client.createDueCob(due);
    expect(cob).toMatchObject({ status: "ATIVA", amountCentavos: 9900, dueOn: "2099-03-10" });
    // The fifth day after it is a Sunday.
    expect(cob.expiresAt.toISOString()).toBe("2099-03-17T03:00:00.000Z");
    expect(await client.createDueCob(due)).toMatchObject({ txid: due.txid });
    expect((await client.removeCob(due.txid)).status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    expect(calls.every(({ path }) => !path.startsWith(`/v2/cob/${due.txid}`))).toBe(true);
  });
});

describe("the PSP's fee", () => {
  it("is its own word, else what was agreed", async () => {
    const client = pspClient({ fee: { percent: 2, fixed: 0 } });
    const { pixCopiaECola = "" } = await client.createCob(request);
    pay(world, { pixCopiaECola });
    expect((await client.findCob(TXID))?.receipts[0]?.feeCentavos).toBe(51);
    delete world.state.charges[TXID]?.pix[0]?.gnExtras;
    expect((await client.findCob(TXID))?.receipts[0]?.feeCentavos).toBe(86);
  });
});

describe("a PSP in trouble", () => {
  it.each([
    ["down", "service_unavailable"],
    ["garbage", "service_bad_answer"],
  ] as const)("that is %s gives %s", async (mode, code) => {
    setFault(world, "pix", { mode });
    await expect(pspClient().createCob(request)).rejects.toMatchObject({ code });
  });

  it.each([
    ["another txid", { txid: "x".repeat(26) }],
    ["an unknown status", { status: "PAGA" }],
    ["an amount in another form", { valor: { original: 42.9 } }],
    ["no times", { calendario: {} }],
    ["receipts without identifier", { pix: [{ valor: "42.90", horario: "2026-01-01T00:00:00Z" }] }],
  ])("that answers %s is not believed", async (_name, change) => {
    await pspClient().createCob(request);
    const good = {
      txid: TXID,
      status: "CONCLUIDA",
      calendario: { criacao: "2026-01-01T00:00:00Z", expiracao: 60 },
      valor: { original: "42.90" },
      chave: CHAVE,
    };
    server.use(http.get(`${PSP_URL}/v2/cob/:txid`, () => HttpResponse.json({ ...good, ...change })));
    await expect(pspClient().findCob(TXID)).rejects.toMatchObject({ code: "service_bad_answer" });
  });
});

describe("webhook", () => {
  it("is registered for our key, with Efí's header, and read back", async () => {
    const client = pspClient();
    expect(await client.findWebhook()).toBeUndefined();
    await client.registerWebhook("https://shop.test/hooks/pix?hmac=s&ignorar=");
    expect(await client.findWebhook()).toBe("https://shop.test/hooks/pix?hmac=s&ignorar=");
    expect(seen("PUT", `/v2/webhook/${CHAVE}`)[0]?.headers.get("x-skip-mtls-checking")).toBe("true");
  });
});
