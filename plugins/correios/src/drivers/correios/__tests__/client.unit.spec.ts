import { revokeCorreiosTokens, setFault } from "@mestres/sandbox";
import { ACCOUNT, CORREIOS_URL, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../caller";
import { createCorreiosClient, type PriceRequest } from "../client";
import { testConnection } from "../test-connection";

const { world, calls, answer } = correiosWorld();
const request = (service: string, destination: string, grams = 1000): PriceRequest => ({
  service,
  origin: "13990000",
  destination,
  grams,
  length: 20,
  width: 16,
  height: 10,
});
const SEDEX = request("03220", "01001000");
const client = () => createCorreiosClient(createCorreiosCaller(ACCOUNT));

describe("Correios client", () => {
  it("asks prices and deadlines in lots, each item with its answer", async () => {
    const correios = client();
    const lot = [
      SEDEX,
      request("03298", "69005010"),
      request("99999", "01001000"),
      request("03298", "99999999"),
      request("03298", "01001000", 31_000),
    ];
    const prices = await correios.prices(lot);
    expect(prices.map((p) => (p.ok ? "price" : p.reason.slice(0, 7)))).toEqual([
      "price",
      "price",
      "PRC-101",
      "PRC-110",
      "PRC-113",
    ]);
    expect(prices[0]).toEqual({ ok: true, value: 1981 });
    expect(await correios.deadlines(lot.slice(0, 1))).toEqual([{ ok: true, value: { days: 2 } }]);
    expect(calls).toEqual(["token", "preco", "prazo"]);
  });

  it("signs in again once when the token is refused", async () => {
    const correios = client();
    await correios.prices([SEDEX]);
    revokeCorreiosTokens(world);
    expect(await correios.prices([SEDEX])).toEqual([{ ok: true, value: 1981 }]);
    expect(calls).toEqual(["token", "preco", "preco", "token", "preco"]);
  });

  it("gives up when a fresh token is refused too", async () => {
    answer("preco", 403, { msgs: ["GTW-006"] });
    const correios = client();
    const again = { msgs: ["GTW-006"] };
    answer("preco", 403, again);
    await expect(correios.prices([SEDEX])).rejects.toMatchObject({ code: "service_refused", status: 403 });
  });

  it("waits and tries once more when told to slow down", async () => {
    answer("preco", 429, { msgs: ["GTW-029"] });
    expect(await client().prices([SEDEX])).toEqual([{ ok: true, value: 1981 }]);
    expect(calls.filter((api) => api === "preco")).toHaveLength(2);
  });

  it.each([
    ["down", "service_unavailable"],
    ["garbage", "service_bad_answer"],
  ] as const)("says which way it failed: %s", async (mode, code) => {
    setFault(world, "correios", { mode });
    await expect(client().prices([SEDEX])).rejects.toMatchObject({ code, service: "Correios" });
  });

  it("does not wait longer than its time-out", async () => {
    setFault(world, "correios", { mode: "timeout", delayMs: 8_000 });
    const started = Date.now();
    await expect(client().prices([SEDEX])).rejects.toMatchObject({ code: "service_timeout" });
    expect(Date.now() - started).toBeLessThan(4_000);
  });

  it("passes a refusal of the whole lot on, without repeating it", async () => {
    answer("preco", 400, { msgs: ["PRC-124: nuContrato ou nuDR difere do token"] });
    await expect(client().prices([SEDEX])).rejects.toMatchObject({ code: "service_refused", status: 400 });
    expect(calls).toEqual(["token", "preco"]);
  });
});

describe("connection test", () => {
  const values = {
    base_url: CORREIOS_URL,
    user: ACCOUNT.user,
    access_code: ACCOUNT.accessCode,
    posting_card: ACCOUNT.postingCard,
  };

  it("tells success, refusal, outage and missing values apart, without secrets", async () => {
    expect(await testConnection(values)).toEqual({
      ok: true,
      message: "Conectado com o cartão de postagem 0012345678.",
    });
    const refused = await testConnection({ ...values, access_code: "errado" });
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining("recusaram") as string });
    expect(JSON.stringify(refused)).not.toContain("errado");
    setFault(world, "correios", { mode: "down" });
    expect((await testConnection(values)).ok).toBe(false);
    expect((await testConnection({ ...values, user: undefined })).message).toContain("Preencha");
  });
});
