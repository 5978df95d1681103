import { basic, call, liveWorld, URLS } from "../../__tests__/helpers.js";
import { revokeCorreiosTokens } from "../auth.js";
import { distanceBetween } from "../distance.js";
import { priceOf } from "../price.js";

const { world, pass } = liveWorld();
const ORIGIN = "13990000";
const parcel = { psObjeto: "800", tpObjeto: "2", comprimento: "20", largura: "16", altura: "10" };
const tokenUrl = `${URLS.correios}/token/v1/autentica/cartaopostagem`;

const login = () => call("POST", tokenUrl, { numero: "0012345678" }, basic("loja", "codigo"));
let auth: Record<string, string>;
beforeEach(async () => {
  pass(2);
  auth = { authorization: `Bearer ${((await login()).body as { token: string }).token}` };
});
const lot = (api: "preco" | "prazo", items: object[]) =>
  call(
    "POST",
    `${URLS.correios}/${api}/v1/nacional`,
    { idLote: "1", [api === "preco" ? "parametrosProduto" : "parametrosPrazo"]: items },
    auth,
  );
const item = (coProduto: string, cepDestino: string, more: object = {}) => ({
  coProduto,
  cepOrigem: ORIGIN,
  cepDestino,
  nuRequisicao: "1",
  ...parcel,
  ...more,
});

describe("token", () => {
  it("lasts 24 hours, its end written in local time without offset", async () => {
    const answer = await login();
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      expiraEm: expect.stringMatching(/^2026-03-11T11:\d\d:\d\d$/) as string,
    });
    pass(86_401);
    expect((await lot("prazo", [item("03298", "01001000")])).status).toBe(403);
  });

  it("is refused without credentials or card, in the Correios' envelope", async () => {
    const bare = await call("POST", tokenUrl, { numero: "1" });
    expect(bare.status).toBe(401);
    expect(bare.body).toMatchObject({
      msgs: [expect.any(String) as string],
      method: "POST",
      path: "/token/v1/autentica/cartaopostagem",
    });
    expect((await call("POST", tokenUrl, {}, basic("loja", "codigo"))).status).toBe(400);
  });

  it("is worthless once revoked", async () => {
    revokeCorreiosTokens(world);
    expect((await lot("preco", [item("03298", "01001000")])).status).toBe(403);
  });
});

describe("price and deadline", () => {
  it("answer a lot item by item, refusals included", async () => {
    const items = [
      item("03298", "01001000"),
      item("03220", "69005010"),
      item("99999", "01001000"),
      item("03298", "99999999"),
      item("03298", "01001000", { psObjeto: "31000" }),
    ];
    const prices = (await lot("preco", items)).body as { pcFinal?: string; txErro?: string }[];
    expect(prices.map((p) => (p.pcFinal ? "price" : p.txErro?.slice(0, 7)))).toEqual([
      "price",
      "price",
      "PRC-101",
      "PRC-110",
      "PRC-113",
    ]);
    expect(prices[0]?.pcFinal).toMatch(/^\d+,\d\d$/);
    const days = (await lot("prazo", items.slice(0, 4))).body as { prazoEntrega?: number; txErro?: string }[];
    expect(days.map((d) => d.prazoEntrega ?? d.txErro?.slice(0, 7))).toEqual([5, 5, "PRZ-101", "PRZ-110"]);
  });

  it("take one product by GET, with repeated add-ons", async () => {
    const query = new URLSearchParams({
      cepOrigem: "70902000",
      cepDestino: "71930000",
      vlDeclarado: "200",
      ...parcel,
    });
    const answer = await call(
      "GET",
      `${URLS.correios}/preco/v1/nacional/03220?${query}&servicosAdicionais=019&servicosAdicionais=001`,
      undefined,
      auth,
    );
    expect(answer.body).toMatchObject({
      pcTotalServicosAdicionais: "8,74",
      psCobrado: "800",
      inPesoCubico: "N",
    });
    const wrong = await call(
      "GET",
      `${URLS.correios}/prazo/v1/nacional/03220?cepOrigem=1&cepDestino=71930000`,
      undefined,
      auth,
    );
    expect(wrong.status).toBe(400);
  });

  it("refuse lots over five and a fourth call within the second", async () => {
    expect(
      (
        await lot(
          "preco",
          Array.from({ length: 6 }, () => item("03298", "01001000")),
        )
      ).status,
    ).toBe(400);
    await lot("preco", [item("03298", "01001000")]);
    await lot("preco", [item("03298", "01001000")]);
    expect((await lot("preco", [item("03298", "01001000")])).status).toBe(429);
    pass(1);
    expect((await lot("preco", [item("03298", "01001000")])).status).toBe(200);
  });
});

describe("price model", () => {
  const price = (destination: string, grams: number, sides = [20, 16, 10], product = "03298") => {
    const [comprimento = 0, largura = 0, altura = 0] = sides;
    const answer = priceOf({
      coProduto: product,
      nuRequisicao: "1",
      cepOrigem: ORIGIN,
      cepDestino: destination,
      psObjeto: grams,
      comprimento,
      largura,
      altura,
      servicosAdicionais: [],
      vlDeclarado: 0,
    });
    return { ...answer, centavos: Number(answer.pcFinal.replace(",", "")) };
  };

  it("grows with weight and distance", () => {
    const near = [250, 800, 1500, 4000].map((grams) => price("01001000", grams).centavos);
    expect(near).toEqual([...near].sort((a, b) => a - b));
    const far = ["13990000", "01001000", "30140071", "40026010", "69005010"].map(
      (cep) => price(cep, 800).centavos,
    );
    expect(far).toEqual([...far].sort((a, b) => a - b));
  });

  it("charges cubic weight only above 5 kg and above the real weight", () => {
    expect(price("01001000", 1000, [40, 30, 20])).toMatchObject({ psCobrado: "1000", inPesoCubico: "N" });
    expect(price("01001000", 1000, [60, 40, 30])).toMatchObject({ psCobrado: "12000", inPesoCubico: "S" });
    expect(price("01001000", 20_000, [60, 40, 30])).toMatchObject({ psCobrado: "20000", inPesoCubico: "N" });
  });

  it("sells SEDEX 12 between capitals only, and Mini Envios to small letters", () => {
    expect(() => price("01001000", 800, [20, 16, 10], "03140")).toThrow("PRC-130");
    expect(() => price("01001000", 800, [20, 16, 4], "04227")).toThrow("PRC-113");
    expect(price("01001000", 250, [20, 16, 4], "04227").centavos).toBeLessThan(
      price("01001000", 250).centavos,
    );
  });

  it("knows distances both ways", () => {
    expect(distanceBetween("01001000", "05010000")).toBe(0);
    expect(distanceBetween("01001000", ORIGIN)).toBe(1);
    expect(distanceBetween("01001000", "69005010")).toBe(distanceBetween("69005010", "01001000"));
    expect(distanceBetween("01001000", "00000000")).toBeNull();
  });
});
