import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import type { World } from "../world.js";

const TOKEN_SECONDS = 3_600;
const SCOPES = "cob.read cob.write pix.read pix.write webhook.read webhook.write";

/** The user and password of a Basic header; null when there is none. */
export function basicCredentials(request: Request): [string, string] | null {
  const [scheme, sealed] = (request.headers.get("authorization") ?? "").split(" ");
  if (scheme?.toLowerCase() !== "basic" || !sealed) {
    return null;
  }
  const text = Buffer.from(sealed, "base64").toString("utf8");
  const colon = text.indexOf(":");
  return colon < 0 ? null : [text.slice(0, colon), text.slice(colon + 1)];
}

async function grantType(request: Request): Promise<unknown> {
  const text = await request.text();
  if (request.headers.get("content-type")?.includes("form")) {
    return new URLSearchParams(text).get("grant_type");
  }
  try {
    return (JSON.parse(text) as { grant_type?: unknown } | null)?.grant_type;
  } catch {
    return undefined;
  }
}

const refuse = (status: number, error: string, error_description: string) =>
  HttpResponse.json({ error, error_description }, { status });

/** POST /oauth/token, client credentials (RFC 6749 §4.4), JSON or form. */
export async function issueToken(world: World, request: Request) {
  const wanted = world.credentials.pix;
  const given = basicCredentials(request);
  const known =
    given &&
    (wanted ? given[0] === wanted.clientId && given[1] === wanted.clientSecret : given[0] && given[1]);
  if (!known) {
    return refuse(401, "invalid_client", "Invalid or inactive credentials");
  }
  if ((await grantType(request)) !== "client_credentials") {
    return refuse(400, "unsupported_grant_type", "grant_type must be client_credentials");
  }
  const token = randomBytes(24).toString("hex");
  const now = world.now().getTime();
  world.state.pixTokens = world.state.pixTokens.filter((t) => Date.parse(t.expiresAt) > now);
  world.state.pixTokens.push({ token, expiresAt: new Date(now + TOKEN_SECONDS * 1000).toISOString() });
  world.changed();
  return HttpResponse.json({
    access_token: token,
    token_type: "Bearer",
    expires_in: TOKEN_SECONDS,
    scope: SCOPES,
  });
}

/** Whether the request carries a token that was issued here and still counts. */
export function isAuthorised(world: World, request: Request): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const now = world.now().getTime();
  return world.state.pixTokens.some((t) => t.token === token && Date.parse(t.expiresAt) > now);
}
