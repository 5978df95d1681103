/**
 * Where a PSP keeps the endpoints of Bacen's PIX API v2, below its base URL,
 * and how it wants its token asked for. Everything else is the standard.
 */
export type PspProfile = {
  tokenPath: string;
  /** How the token request carries `grant_type`. RFC 6749 says form; Efí takes JSON. */
  tokenBody: "json" | "form";
  /** Scopes to ask for; PSPs that grant by registration want none. */
  scope?: string;
  apiPath: string;
  webhookHeaders?: Record<string, string>;
};

const SCOPES = "cob.read cob.write cobv.read cobv.write pix.read pix.write webhook.read webhook.write";

export const PSP_PROFILES = {
  // Efí refuses an address without mTLS on our side unless this header says so.
  efi: {
    tokenPath: "/oauth/token",
    tokenBody: "json",
    apiPath: "/v2",
    webhookHeaders: { "x-skip-mtls-checking": "true" },
  },
  bacen: {
    tokenPath: "/oauth/token",
    tokenBody: "form",
    scope: SCOPES,
    apiPath: "/v2",
  },
} as const satisfies Record<string, PspProfile>;

export type PspProfileName = keyof typeof PSP_PROFILES;

export function isPspProfile(name: string): name is PspProfileName {
  return Object.hasOwn(PSP_PROFILES, name);
}
