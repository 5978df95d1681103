import { OutsideServiceError } from "@mestres/platform/lib/http-client";

export type Token = {
  value: string;
  /** Milliseconds since 1970 by our clock. */
  expiresAt: number;
};

/** The Correios ask for renewal within the last half hour of a token's 24 hours. */
const RENEW_BEFORE_MS = 30 * 60_000;
/** Wrong credentials are not tried again at once: the Correios lock accounts. */
const REFUSAL_LASTS_MS = 60_000;

export type TokenCache = {
  get(): Promise<string>;
  /** Drops a token that the Correios no longer take. Another one, got meanwhile, stays. */
  forget(value: string): void;
};

/** Keeps one token for as long as it counts; many callers at once cause one sign-in. */
export function createTokenCache(signIn: () => Promise<Token>, now: () => number = Date.now): TokenCache {
  let token: Token | undefined;
  let signingIn: Promise<Token> | undefined;
  let refusal: { error: unknown; until: number } | undefined;

  const renew = () =>
    (signingIn ??= signIn()
      .then((fresh) => (token = fresh))
      .catch((error: unknown) => {
        if (error instanceof OutsideServiceError && error.code === "service_refused") {
          refusal = { error, until: now() + REFUSAL_LASTS_MS };
        }
        throw error;
      })
      .finally(() => (signingIn = undefined)));

  return {
    async get() {
      const left = (token?.expiresAt ?? 0) - now();
      if (token && left > RENEW_BEFORE_MS) {
        return token.value;
      }
      const stillGood = left > 0 ? token : undefined;
      if (refusal && refusal.until > now()) {
        if (stillGood) {
          return stillGood.value;
        }
        throw refusal.error;
      }
      try {
        return (await renew()).value;
      } catch (error) {
        // There was half an hour to renew in: the old token will do meanwhile.
        if (stillGood && stillGood.expiresAt > now()) {
          return stillGood.value;
        }
        throw error;
      }
    },
    forget(value) {
      if (token?.value === value) {
        token = undefined;
      }
    },
  };
}
