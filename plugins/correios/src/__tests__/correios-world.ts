import { createHandlers, createWorld, type WorldOptions } from "@mestres/sandbox";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";

export const CORREIOS_URL = "https://correios.test";
export const ACCOUNT = {
  baseUrl: CORREIOS_URL,
  user: "loja",
  accessCode: "segredo",
  postingCard: "0012345678",
};

/** What `ACCOUNT` looks like to the settings. */
export const ENVIRONMENT = {
  CORREIOS_BASE_URL: CORREIOS_URL,
  CORREIOS_USER: ACCOUNT.user,
  CORREIOS_ACCESS_CODE: ACCOUNT.accessCode,
  CORREIOS_POSTING_CARD: ACCOUNT.postingCard,
  CORREIOS_ORIGIN_CEP: "13990-000",
};

/** Paths of the calls made so far, in order. */
export type Calls = string[];

/** The sandbox's Correios for one spec, with every call noted. Any other request fails the test. */
export function correiosWorld(options: WorldOptions = {}) {
  const { user, accessCode, postingCard } = ACCOUNT;
  const world = createWorld({ credentials: { correios: { user, accessCode, postingCard } }, ...options });
  const elsewhere = "https://elsewhere.test";
  const server = setupServer(
    ...createHandlers(world, {
      pix: elsewhere,
      viacep: elsewhere,
      brasilapi: elsewhere,
      correios: CORREIOS_URL,
    }),
  );
  const calls: Calls = [];
  server.events.on("request:start", ({ request }) =>
    calls.push(new URL(request.url).pathname.split("/")[1] ?? ""),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  beforeEach(() => {
    world.reset();
    calls.length = 0;
  });
  afterEach(() => server.resetHandlers());
  afterAll(() => {
    server.close();
    world.close();
  });
  /** Answers the next calls of one API with fixed texts instead. */
  const answer = (api: "token" | "preco" | "prazo", status: number, body: unknown) =>
    server.use(
      http.post(`${CORREIOS_URL}/${api}/v1/*`, () => HttpResponse.json(body as object, { status }), {
        once: true,
      }),
    );
  return { world, server, calls, answer };
}
