import { z } from "@medusajs/framework/zod";
import { OutsideServiceError, unreadableAnswer, type HttpClient } from "@mestres/platform/lib/http-client";
import type { PspProfile } from "./profile";

/** A token is renewed this long before the PSP lets it expire. */
const RENEW_BEFORE_MS = 60_000;

const tokenSchema = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(300),
});

export type TokenSource = {
  get(): Promise<string>;
  /** Forgets a token that the PSP refused, unless another call renewed it meanwhile. */
  drop(token: string): void;
};

/**
 * Sends a call with a token. A service may revoke one early: then there is a new one, once; nothing was done under the
 * old one.
 */
export async function withToken<Answer>(
  tokens: TokenSource,
  send: (token: string) => Promise<Answer>,
): Promise<Answer> {
  const token = await tokens.get();
  try {
    return await send(token);
  } catch (error) {
    if (!(error instanceof OutsideServiceError) || error.status !== 401) {
      throw error;
    }
    tokens.drop(token);
    return send(await tokens.get());
  }
}

/**
 * OAuth2 client credentials, kept until shortly before they expire. Calls that
 * need a token at the same time share one request.
 */
export function createTokenSource(
  http: HttpClient,
  profile: PspProfile,
  credentials: { clientId: string; clientSecret: string; service: string },
  now: () => number = Date.now,
): TokenSource {
  const basic = Buffer.from(`${credentials.clientId}:${credentials.clientSecret}`).toString("base64");
  let held: { token: string; renewAt: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const fields: Record<string, string> = { grant_type: "client_credentials" };
    if (profile.scope) {
      fields.scope = profile.scope;
    }
    const { body } = await http.request<unknown>({
      method: "POST",
      path: profile.tokenPath,
      headers: { authorization: `Basic ${basic}` },
      ...(profile.tokenBody === "json" ? { json: fields } : { form: fields }),
      // Asking twice does no harm: a token is not a charge.
      retry: true,
    });
    const parsed = tokenSchema.safeParse(body);
    if (!parsed.success) {
      throw unreadableAnswer(credentials.service, "não devolveu um token de acesso");
    }
    const lifetime = parsed.data.expires_in * 1000;
    held = {
      token: parsed.data.access_token,
      renewAt: now() + Math.max(lifetime - RENEW_BEFORE_MS, lifetime / 2),
    };
    return held.token;
  }

  return {
    async get() {
      if (held && now() < held.renewAt) {
        return held.token;
      }
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    drop(token) {
      if (held?.token === token) {
        held = undefined;
      }
    },
  };
}
