import { createHandlers, createWorld, type World } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import { createPspClient, type PspAccount, type PspClient } from "../client";
import { PSP_PROFILES } from "../profile";

export const PSP_URL = "http://psp.test";
export const CHAVE = "pix@mestres.test";
export const TXID = "01M81GQ1HTHEQ9HM8EJRZQYZS5";

/** A call that our client made: method, path below the API's address, and its JSON body. */
export type SeenCall = { method: string; path: string; body: unknown; headers: Headers };

/** The sandbox's PSP behind our real client; whatever else is called fails the spec. */
export function pspWorld(now?: () => Date) {
  const world: World = createWorld({ webhook: async () => undefined, ...(now ? { now } : {}) });
  const urls = {
    pix: PSP_URL,
    correios: "http://c.test",
    viacep: "http://v.test",
    brasilapi: "http://b.test",
  };
  const server = setupServer(...createHandlers(world, urls));
  const calls: SeenCall[] = [];
  server.events.on("request:start", ({ request }) => {
    const copy = request.clone();
    const call: SeenCall = {
      method: request.method,
      path: decodeURIComponent(new URL(request.url).pathname),
      body: undefined,
      headers: request.headers,
    };
    calls.push(call);
    void copy.json().then(
      (body: unknown) => (call.body = body),
      () => undefined,
    );
  });
  return { world, server, calls };
}

/** A client of the sandbox's PSP with its own token. */
export function pspClient(account: Partial<PspAccount> = {}): PspClient {
  return createPspClient({
    profile: PSP_PROFILES.efi,
    baseUrl: PSP_URL,
    clientId: "id",
    clientSecret: "secret",
    chave: CHAVE,
    ...account,
  });
}
