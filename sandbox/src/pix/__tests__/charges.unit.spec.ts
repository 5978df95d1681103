import { call, basic, liveWorld, pixLogin, URLS } from "../../__tests__/helpers.js";
import { pay } from "../pay.js";
import { readLocation } from "../brcode.js";

const { world, pass } = liveWorld();
const api = `${URLS.pix}/v2`;
const body = { calendario: { expiracao: 1800 }, valor: { original: "64.90" }, chave: "loja@mestres.test" };
let txids = 0;
const newTxid = () => `01HZY3ABCDEFGHJKMNPQ${String(++txids).padStart(6, "0")}`;
type Cob = {
  txid: string;
  status: string;
  revisao: number;
  pixCopiaECola: string;
  pix?: unknown[];
  violacoes?: { propriedade: string }[];
};
const cobOf = (answer: { body: unknown }) => answer.body as Cob;

let auth: Record<string, string>;
beforeEach(async () => {
  auth = await pixLogin();
});
const put = (txid: string, change: object = {}) =>
  call("PUT", `${api}/cob/${txid}`, { ...body, ...change }, auth);
const get = (txid: string, query = "") => call("GET", `${api}/cob/${txid}${query}`, undefined, auth);

describe("token", () => {
  it("is refused without credentials, for another grant, and after an hour", async () => {
    const grant = { grant_type: "client_credentials" };
    expect((await call("POST", `${URLS.pix}/oauth/token`, grant)).status).toBe(401);
    expect((await call("POST", `${URLS.pix}/oauth/token`, {}, basic("a", "b"))).status).toBe(400);
    expect((await call("GET", `${api}/cob/${newTxid()}`)).status).toBe(401);
    pass(3601);
    expect((await get(newTxid())).status).toBe(401);
  });
});

describe("charge", () => {
  it("is opened with a code that points at its location, and found again", async () => {
    const txid = newTxid();
    const made = await put(txid, { devedor: { cpf: "12345678909", nome: "Marina" } });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ txid, status: "ATIVA", revisao: 0, valor: { original: "64.90" } });
    const { location } = made.body as { location: string };
    expect(readLocation(cobOf(made).pixCopiaECola)).toBe(location);
    expect(location.length).toBeLessThanOrEqual(77);
    const payload = await call("GET", `https://${location}`);
    expect(payload.headers.get("content-type")).toBe("application/jose");
    const claims = JSON.parse(
      Buffer.from(String(payload.body).split(".")[1]!, "base64url").toString(),
    ) as Cob;
    expect(claims).toMatchObject({ txid, status: "ATIVA" });
  });

  it("stays ATIVA after it expires", async () => {
    const txid = newTxid();
    await put(txid);
    pass(1801);
    auth = await pixLogin();
    expect(cobOf(await get(txid)).status).toBe("ATIVA");
  });

  it("gets a revision only when something changes, and shows old ones", async () => {
    const txid = newTxid();
    await put(txid);
    expect(cobOf(await put(txid)).revisao).toBe(0);
    const revised = await call("PATCH", `${api}/cob/${txid}`, { valor: { original: "70.00" } }, auth);
    expect(revised.body).toMatchObject({ revisao: 1, valor: { original: "70.00" }, chave: body.chave });
    expect((await get(txid, "?revisao=0")).body).toMatchObject({ valor: { original: "64.90" } });
    expect((await get(txid, "?revisao=9")).status).toBe(400);
  });

  it("once removed or paid can neither be changed nor removed", async () => {
    const [removed, paid] = [newTxid(), newTxid()];
    await put(removed);
    const remove = { status: "REMOVIDA_PELO_USUARIO_RECEBEDOR" };
    expect(cobOf(await call("PATCH", `${api}/cob/${removed}`, remove, auth)).status).toBe(remove.status);
    pay(world, { pixCopiaECola: cobOf(await put(paid)).pixCopiaECola });
    for (const txid of [removed, paid]) {
      expect((await put(txid, { valor: { original: "1.00" } })).status).toBe(400);
      expect((await call("PATCH", `${api}/cob/${txid}`, remove, auth)).status).toBe(400);
    }
  });

  it.each([
    ["cob.valor.original", { valor: { original: "64.9" } }],
    ["cob.valor.original", { valor: { original: "0.00" } }],
    ["cob.valor.original", { valor: { original: 64.9 } }],
    ["cob.chave", { chave: "" }],
    ["cob.calendario.expiracao", { calendario: { expiracao: 0 } }],
    ["cob.devedor", { devedor: { cpf: "123", nome: "Marina" } }],
    ["cob.devedor", { devedor: { cpf: "12345678909" } }],
    ["cob.solicitacaoPagador", { solicitacaoPagador: "x".repeat(141) }],
    ["cob.infoAdicionais", { infoAdicionais: [{ nome: "só o nome" }] }],
    ["cob.loc.id", { loc: { id: 999 } }],
  ])("names %s among the violations", async (propriedade, change) => {
    const answer = await put(newTxid(), change);
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(cobOf(answer).violacoes?.map((v) => v.propriedade)).toContain(propriedade);
  });

  it("is refused with a txid out of shape, and unknown ones are 404", async () => {
    expect((await put("curto")).status).toBe(400);
    expect((await get(newTxid())).status).toBe(404);
    expect((await call("POST", `${api}/cob`, body, auth)).body).toMatchObject({ status: "ATIVA" });
  });

  it("is listed by period and status", async () => {
    const txid = newTxid();
    await put(txid);
    const at = world.now().toISOString();
    const list = await call(
      "GET",
      `${api}/cob?inicio=${at}&fim=${at}&status=ATIVA&paginacao.itensPorPagina=1000`,
      undefined,
      auth,
    );
    expect((list.body as { cobs: Cob[] }).cobs.map((c) => c.txid)).toContain(txid);
    expect((await call("GET", `${api}/cob?inicio=${at}`, undefined, auth)).status).toBe(400);
    expect(
      (await call("GET", `${api}/cob?inicio=${at}&fim=2020-01-01T00:00:00Z`, undefined, auth)).status,
    ).toBe(400);
  });
});
