import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import { basicCredentials } from "../pix/auth.js";
import type { World } from "../world.js";

const TOKEN_SECONDS = 600;

/** POST /v1/authorize: Basic(client id : secret) and `grant_type`. */
export async function authorize(world: World, request: Request) {
  const wanted = world.credentials.efi;
  const given = basicCredentials(request);
  const known =
    given &&
    (wanted ? given[0] === wanted.clientId && given[1] === wanted.clientSecret : given[0] && given[1]);
  const body = (await request.json().catch(() => null)) as { grant_type?: unknown } | null;
  if (!known || body?.grant_type !== "client_credentials") {
    return HttpResponse.json(
      { code: 401, error: "invalid_client", error_description: "Credenciais inválidas ou inativas." },
      { status: 401 },
    );
  }
  const now = world.now().getTime();
  const expiresAt = new Date(now + TOKEN_SECONDS * 1000).toISOString();
  const token = randomBytes(24).toString("hex");
  world.state.efiTokens = world.state.efiTokens.filter((t) => Date.parse(t.expiresAt) > now);
  world.state.efiTokens.push({ token, expiresAt });
  world.changed();
  return HttpResponse.json({
    access_token: token,
    refresh_token: randomBytes(16).toString("hex"),
    expires_in: TOKEN_SECONDS,
    expire_at: String(now + TOKEN_SECONDS * 1000),
    token_type: "Bearer",
  });
}

/** Whether the request carries a token of Efí's cobranças that still counts. */
export function hasEfiToken(world: World, request: Request): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const now = world.now().getTime();
  return world.state.efiTokens.some((t) => t.token === token && Date.parse(t.expiresAt) > now);
}
