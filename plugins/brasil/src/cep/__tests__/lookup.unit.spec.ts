import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing";
import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { createCepLookup } from "../lookup";
import { createCepProviders } from "../providers";

const VIACEP = "http://viacep.test";
const BRASILAPI = "http://brasilapi.test";
const VIACEP_PATH = `${VIACEP}/ws/:cep/json/`;
const BRASILAPI_PATH = `${BRASILAPI}/api/cep/v1/:cep`;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function lookup() {
  const providers = createCepProviders({ viacep_url: VIACEP, brasilapi_url: BRASILAPI });
  return createCepLookup(async () => providers);
}

const street = {
  logradouro: "Rua Caiubi",
  bairro: "Perdizes",
  localidade: "São Paulo",
  uf: "SP",
  ibge: "3550308",
};
const down = () => new HttpResponse(null, { status: 503 });

describe("a CEP that ViaCEP knows", () => {
  it("is asked once, even by many at a time", async () => {
    let calls = 0;
    server.use(
      http.get(VIACEP_PATH, async () => {
        calls += 1;
        await delay(20);
        return HttpResponse.json(street);
      }),
    );
    const ceps = lookup();
    const found = await Promise.all(["05010-000", "05010000", " 05010 000 "].map((cep) => ceps.find(cep)));
    expect(new Set(found.map((address) => JSON.stringify(address))).size).toBe(1);
    expect(found[0]).toEqual({
      cep: "05010000",
      street: "Rua Caiubi",
      neighborhood: "Perdizes",
      city: "São Paulo",
      state: "SP",
      ibge: "3550308",
      city_wide: false,
      source: "viacep",
    });
    await ceps.find("05010000");
    expect(calls).toBe(1);
  });

  it("may be city-wide: no street, no neighbourhood", async () => {
    server.use(
      http.get(VIACEP_PATH, () =>
        HttpResponse.json({ logradouro: "", bairro: "", localidade: "Carmo de Minas", uf: "MG" }),
      ),
    );
    expect(await lookup().find("37472-000")).toMatchObject({
      city_wide: true,
      street: null,
      neighborhood: null,
      ibge: null,
    });
  });
});

it.each([[true], ["true"]])("says not found when ViaCEP's erro is %p, and remembers", async (erro) => {
  let calls = 0;
  server.use(
    http.get(VIACEP_PATH, () => {
      calls += 1;
      return HttpResponse.json({ erro });
    }),
  );
  const ceps = lookup();
  for (let i = 0; i < 2; i++) {
    await expect(ceps.find("99999-999")).rejects.toMatchObject({ code: "cep_not_found", type: "not_found" });
  }
  expect(calls).toBe(1);
});

it("asks nobody about what is no CEP", async () => {
  await expect(lookup().find("0501")).rejects.toMatchObject({ code: "cep_invalid" });
});

describe("when ViaCEP fails", () => {
  const brasilApi = {
    cep: "05010000",
    state: "SP",
    city: "São Paulo",
    neighborhood: "Perdizes",
    street: "Rua Caiubi",
  };

  it.each([
    ["is down", down],
    ["drops the connection", () => HttpResponse.error()],
    ["answers garbage", () => HttpResponse.text("<html>")],
    ["answers null", () => HttpResponse.json(null)],
    ["answers without a city", () => HttpResponse.json({ uf: "SP" })],
    ["answers a state that is none", () => HttpResponse.json({ ...street, uf: "XX" })],
    ["refuses us", () => new HttpResponse(null, { status: 403 })],
  ])("and %s, BrasilAPI answers", async (_how, respond) => {
    server.use(
      http.get(VIACEP_PATH, respond),
      http.get(BRASILAPI_PATH, () => HttpResponse.json(brasilApi)),
    );
    expect(await lookup().find("05010000")).toMatchObject({
      source: "brasilapi",
      street: "Rua Caiubi",
      ibge: null,
    });
  });

  it("takes BrasilAPI's word for a CEP that does not exist", async () => {
    const errors = [{ message: "CEP INVÁLIDO" }, { message: "CEP não encontrado na base do ViaCEP." }];
    server.use(
      http.get(VIACEP_PATH, down),
      http.get(BRASILAPI_PATH, () => HttpResponse.json({ errors }, { status: 404 })),
    );
    await expect(lookup().find("99999999")).rejects.toMatchObject({ code: "cep_not_found" });
  });

  it("does not take BrasilAPI's own outage for a CEP that does not exist", async () => {
    const errors = [{ message: "Erro ao se conectar com o serviço ViaCEP." }];
    server.use(
      http.get(VIACEP_PATH, down),
      http.get(BRASILAPI_PATH, () => HttpResponse.json({ errors }, { status: 404 })),
    );
    await expect(lookup().find("05010000")).rejects.toMatchObject({ code: "service_unavailable" });
  });
});

describe("when all are down", () => {
  afterEach(() => jest.restoreAllMocks());

  it("says so, and does not remember that", async () => {
    server.use(http.get(VIACEP_PATH, down), http.get(BRASILAPI_PATH, down));
    const ceps = lookup();
    await expect(ceps.find("05010000")).rejects.toMatchObject({ code: "service_unavailable" });
    server.use(http.get(VIACEP_PATH, () => HttpResponse.json(street)));
    expect(await ceps.find("05010000")).toMatchObject({ city: "São Paulo" });
  });

  it("prefers an old answer to none", async () => {
    server.use(http.get(VIACEP_PATH, () => HttpResponse.json(street)));
    const ceps = lookup();
    await ceps.find("05010000");
    jest.spyOn(performance, "now").mockReturnValue(performance.now() + 25 * 3_600_000);
    let asked = 0;
    server.use(
      http.get(VIACEP_PATH, () => {
        asked += 1;
        return down();
      }),
      http.get(BRASILAPI_PATH, down),
    );
    expect(await ceps.find("05010000")).toMatchObject({ city: "São Paulo" });
    expect(asked).toBe(1);
  });
});

type Recorded = { vectors: Record<string, object> };
const file = sharedData("vectors/cep-lookup.json");
const recorded = file ? (JSON.parse(readFileSync(file, "utf8")) as Recorded).vectors : {};

(file ? describe : describe.skip)("recorded answers", () => {
  it("reads ViaCEP's", async () => {
    server.use(
      http.get(VIACEP_PATH, ({ params }) =>
        HttpResponse.json(
          recorded[
            params.cep === "05010000" ? "viacep-cep-05010000-found.json" : "viacep-cep-99999999-error.json"
          ],
        ),
      ),
    );
    expect(await lookup().find("05010000")).toMatchObject({
      street: "Rua Caiubi",
      ibge: "3550308",
      source: "viacep",
    });
    await expect(lookup().find("99999999")).rejects.toMatchObject({ code: "cep_not_found" });
  });

  it("reads BrasilAPI's", async () => {
    server.use(
      http.get(VIACEP_PATH, down),
      http.get(BRASILAPI_PATH, ({ params }) =>
        params.cep === "05010000"
          ? HttpResponse.json(recorded["brasilapi-cep-05010000-found.json"])
          : HttpResponse.json(recorded["brasilapi-cep-99999999-error.json"], { status: 404 }),
      ),
    );
    expect(await lookup().find("05010000")).toMatchObject({ street: "Rua Caiubi", source: "brasilapi" });
    await expect(lookup().find("99999999")).rejects.toMatchObject({ code: "cep_not_found" });
  });
});
