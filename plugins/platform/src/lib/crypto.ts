import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { MedusaError } from "@medusajs/framework/utils";
import { isDemoMode } from "./mode";

const MIN_KEY_LENGTH = 32;
const DEMO_KEY = "mestres-demo-encryption-key-never-used-in-production";
const VERSION = "v1";

type Purpose = "encrypt" | "hash" | "sign";
const derived = new Map<string, Buffer>();

/**
 * Seals a text with AES-256-GCM under a key derived (HKDF-SHA256) from
 * `MESTRES_ENCRYPTION_KEY`. The result is printable: `v1.iv.tag.ciphertext`.
 *
 * @throws MedusaError `encryption_key_missing` when production has no key of at least 32 characters.
 */
export function encrypt(plain: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("encrypt"), iv);
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return [VERSION, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
}

/**
 * Opens what {@link encrypt} sealed.
 *
 * @throws MedusaError `sealed_value_invalid` when the text was altered or sealed under another key.
 */
export function decrypt(sealed: string): string {
  const plain = open(sealed, keyFor("encrypt"));
  if (plain === undefined) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Não foi possível abrir um valor cifrado: a MESTRES_ENCRYPTION_KEY mudou ou o valor foi alterado.",
      "sealed_value_invalid",
    );
  }
  return plain;
}

/** Undefined when the seal is broken; the cause is dropped, since it could carry part of the secret. */
function open(sealed: string, key: Buffer): string | undefined {
  const [version, iv, tag, body, ...rest] = sealed.split(".");
  if (version !== VERSION || !iv || !tag || body === undefined || rest.length) {
    return undefined;
  }
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(iv, "base64url"), {
      authTagLength: 16,
    });
    decipher.setAuthTag(Buffer.from(tag, "base64url"));
    return Buffer.concat([decipher.update(Buffer.from(body, "base64url")), decipher.final()]).toString(
      "utf8",
    );
  } catch {
    return undefined;
  }
}

/**
 * A keyed fingerprint (HMAC-SHA256, hex) for looking up a value that is only
 * kept encrypted, such as a CPF. Normalise the value before.
 */
export function keyedHash(value: string): string {
  return createHmac("sha256", keyFor("hash")).update(value, "utf8").digest("hex");
}

/**
 * Signs a text (HMAC-SHA256, base64url), so that it can be given away and recognised when it comes back. Name what is
 * signed within the text: a signature made for one thing must not do for another.
 */
export function sign(value: string): string {
  return createHmac("sha256", keyFor("sign")).update(value, "utf8").digest("base64url");
}

/** Compares two texts in a time that tells nothing about where they differ. */
export function timingSafeEqualText(a: string, b: string): boolean {
  // Comparing digests makes both sides equally long, so length leaks nothing.
  const salt = randomBytes(32);
  const digest = (text: string): Buffer => createHmac("sha256", salt).update(text, "utf8").digest();
  return timingSafeEqual(digest(a), digest(b));
}

function keyFor(purpose: Purpose): Buffer {
  const secret = readSecret();
  const cacheKey = `${purpose}:${secret}`;
  const known = derived.get(cacheKey);
  if (known) {
    return known;
  }
  const key = Buffer.from(hkdfSync("sha256", secret, "mestres", `mestres/${purpose}/v1`, 32));
  derived.set(cacheKey, key);
  return key;
}

function readSecret(): string {
  const secret = process.env.MESTRES_ENCRYPTION_KEY;
  if (secret && secret.length >= MIN_KEY_LENGTH) {
    return secret;
  }
  if (!secret && isDemoMode()) {
    return DEMO_KEY;
  }
  throw new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    `Defina MESTRES_ENCRYPTION_KEY com pelo menos ${MIN_KEY_LENGTH} caracteres.`,
    "encryption_key_missing",
  );
}
