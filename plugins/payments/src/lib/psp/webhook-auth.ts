import { BlockList, isIP } from "node:net";
import { timingSafeEqualText } from "@mestres/platform/lib/crypto";
import type { PixSettings } from "./settings";

/** What a notification brings to prove its sender. */
export type WebhookSender = {
  hmac?: unknown;
  header(name: string): string | undefined;
  /** The sender's address, as the connection or our proxy tells it. */
  address?: string;
};

type AuthSettings = Pick<
  PixSettings,
  "webhook_auth" | "webhook_secret" | "webhook_header" | "webhook_addresses"
>;

/**
 * Whether a notification comes from the PSP, in the way that staff agreed with
 * it: a secret in the address, a header that only our proxy sets once it has
 * checked the PSP's certificate, or the PSP's addresses. Without what the way
 * needs, nobody passes.
 */
export function isFromPsp(settings: AuthSettings, sender: WebhookSender): boolean {
  switch (settings.webhook_auth) {
    case "header":
      return equals(sender.header(settings.webhook_header.toLowerCase()), settings.webhook_secret);
    case "addresses":
      return isListed(sender.address, settings.webhook_addresses);
    default:
      return equals(sender.hmac, settings.webhook_secret);
  }
}

function equals(given: unknown, secret: string | undefined): boolean {
  return Boolean(secret) && typeof given === "string" && timingSafeEqualText(given, secret ?? "");
}

function isListed(address: string | undefined, list: string | undefined): boolean {
  const plain = address?.replace(/^::ffff:/, "") ?? "";
  const family = isIP(plain);
  if (!family) {
    return false;
  }
  const allowed = new BlockList();
  for (const entry of (list ?? "").split(",").map((text) => text.trim())) {
    const [network = "", prefix] = entry.split("/");
    const kind = isIP(network);
    const bits = prefix === undefined ? (kind === 6 ? 128 : 32) : Number(prefix);
    // A misspelt entry lets nobody in, and keeps nobody else out.
    if (kind && Number.isInteger(bits) && bits >= 0 && bits <= (kind === 6 ? 128 : 32)) {
      allowed.addSubnet(network, bits, kind === 6 ? "ipv6" : "ipv4");
    }
  }
  return allowed.check(plain, family === 6 ? "ipv6" : "ipv4");
}
