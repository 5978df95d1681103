import { setupServer } from "msw/node";
import { createHandlers, createWorld, type WorldOptions } from "../index.js";

export const URLS = {
  pix: "https://pix.test",
  efi: "https://efi.test",
  mercadopago: "https://mercadopago.test",
  stripe: "https://stripe.test",
  correios: "https://correios.test",
  viacep: "https://viacep.test",
  brasilapi: "https://brasilapi.test",
};

/** Eleven in the morning of a Tuesday in Brasília. */
export const START = "2026-03-10T14:00:00.000Z";

/** A world with a clock that tests move, served to `fetch` for as long as the spec runs. */
export function liveWorld(options: WorldOptions = {}) {
  const clock = { at: new Date(START) };
  const world = createWorld({ now: () => clock.at, ...options });
  const server = setupServer(...createHandlers(world, URLS));
  beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
  afterAll(() => {
    server.close();
    world.close();
  });
  const pass = (seconds: number) => {
    clock.at = new Date(clock.at.getTime() + seconds * 1000);
  };
  return { world, pass };
}

export type Answer = {
  status: number;
  headers: Headers;
  body: unknown;
};

/** One request, its JSON read. */
export async function call(
  method: string,
  url: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json");
  return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text };
}

export function basic(user: string, password: string) {
  return {
    authorization: `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`,
  };
}

/** Signs in at the PSP and gives the header for what follows. */
export async function pixLogin(): Promise<Record<string, string>> {
  const { body } = await call(
    "POST",
    `${URLS.pix}/oauth/token`,
    { grant_type: "client_credentials" },
    basic("id", "secret"),
  );
  return { authorization: `Bearer ${(body as { access_token: string }).access_token}` };
}
