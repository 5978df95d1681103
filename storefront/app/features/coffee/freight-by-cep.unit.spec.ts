import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { freeFreightFrom } from "~/features/checkout/freight.server";
import { DOUBTFUL_CEP, UNKNOWN_CEP } from "~/features/freight/words";
import { quoteItem } from "./freight-by-cep.server";

const BACKEND = "http://backend.test";
process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const pac = { shipping_option_id: "pac", name: "PAC", kind: "correios", amount: 2_100, estimated: false };
const counter = {
  shipping_option_id: "counter",
  name: "Balcão",
  kind: "pickup",
  amount: 0,
  estimated: false,
  pickup: { address: { city: "Poços de Caldas", state: "MG" }, hours: "seg a sex" },
};
const answer = { quotes: [counter, pac], unavailable: null, free_freight: null, hints: [] };

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const quotes = (body: object, status = 200) =>
  server.use(http.post(`${BACKEND}/store/freight/quotes`, () => HttpResponse.json(body, { status })));
const place = (body: object, status = 200) =>
  server.use(http.get(`${BACKEND}/store/cep/:cep`, () => HttpResponse.json(body, { status })));
const ask = (cep: string) => quoteItem(cep, "variant_1", 1, new AbortController().signal);
const GONE = { code: "cep_not_found", message: "CEP não encontrado." };

describe("freight of one coffee", () => {
  it("names the town, and puts a counter of another state last", async () => {
    quotes({ ...answer, free_freight: { missing: 20_000, min_subtotal: 25_000 } });
    place({ address: { street: "", neighborhood: "", city: "Fortaleza", state: "CE" } });
    const { town, free, quotes: shown, error } = await ask("60175-047");
    expect({ town, error, missing: free?.missing }).toEqual({
      town: "Fortaleza - CE",
      error: null,
      missing: 20_000,
    });
    expect(shown.map(({ name, far = false }) => [name, far])).toEqual([
      ["PAC", false],
      ["Balcão", true],
    ]);
  });

  it("leaves a counter of the same state where it is", async () => {
    quotes(answer);
    place({ address: { street: "", neighborhood: "", city: "Belo Horizonte", state: "MG" } });
    expect((await ask("30160-011")).quotes.map(({ name }) => name)).toEqual(["Balcão", "PAC"]);
  });

  it("says in a shopper's words that a CEP is none", async () => {
    const unavailable = { code: "freight_not_served", message: "Os Correios não entregam…" };
    quotes({ ...answer, quotes: [counter], unavailable });
    place(GONE, 404);
    expect(await ask("39999-998")).toMatchObject({ error: UNKNOWN_CEP, quotes: [], notice: null });
    quotes({ code: "cep_invalid", message: "CEP inválido: informe os 8 números." }, 400);
    expect(await ask("00000-000")).toMatchObject({ error: UNKNOWN_CEP });
    expect(await ask("123")).toMatchObject({ error: expect.stringMatching(/8 números/) as string });
  });

  it("believes the carrier where a new CEP is not listed yet", async () => {
    quotes(answer);
    place(GONE, 404);
    expect(await ask("39999-997")).toMatchObject({
      error: null,
      notice: DOUBTFUL_CEP,
      town: null,
      quotes: [{}, {}],
    });
  });

  it("quotes all the same while nobody can name the town", async () => {
    quotes(answer);
    place({}, 503);
    expect(await ask("30160-012")).toMatchObject({ error: null, town: "Belo Horizonte - MG" });
  });
});

it("knows from what sum freight is free, by CEP where it is known", async () => {
  server.use(
    http.get(`${BACKEND}/store/freight/free`, ({ request }) => {
      const cep = new URL(request.url).searchParams.get("cep");
      return HttpResponse.json({ free_freight: cep ? { missing: 25_000, min_subtotal: 25_000 } : null });
    }),
  );
  await expect(freeFreightFrom("30160011")).resolves.toBe(25_000);
  await expect(freeFreightFrom(null)).resolves.toBeNull();
  server.use(http.get(`${BACKEND}/store/freight/free`, () => HttpResponse.json({}, { status: 503 })));
  await expect(freeFreightFrom("60175047")).resolves.toBeNull();
});
