import { randomBytes, randomInt } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What a demo installation needs to keep between starts: new keys would log everyone out and unseal nothing. */
export type Secrets = {
  JWT_SECRET: string;
  COOKIE_SECRET: string;
  MESTRES_ENCRYPTION_KEY: string;
  SESSION_SECRET: string;
  PIX_WEBHOOK_SECRET: string;
  SHOPPER_ADDRESS_SECRET: string;
  DEMO_ADMIN_PASSWORD: string;
  POSTGRES_PASSWORD: string;
};

const random = () => randomBytes(36).toString("base64url");

/** A password that can be typed from a terminal to a phone: about 50 bits. */
function friendlyPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return `cafe-${Array.from({ length: 10 }, () => letters[randomInt(letters.length)]).join("")}`;
}

/** The secrets of this demo installation, generated on the first call and readable by their owner only. */
export function loadSecrets(file: string): Secrets {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Partial<Secrets>) : {};
  const secrets: Secrets = {
    JWT_SECRET: kept.JWT_SECRET ?? random(),
    COOKIE_SECRET: kept.COOKIE_SECRET ?? random(),
    MESTRES_ENCRYPTION_KEY: kept.MESTRES_ENCRYPTION_KEY ?? random(),
    SESSION_SECRET: kept.SESSION_SECRET ?? random(),
    PIX_WEBHOOK_SECRET: kept.PIX_WEBHOOK_SECRET ?? random(),
    SHOPPER_ADDRESS_SECRET: kept.SHOPPER_ADDRESS_SECRET ?? random(),
    DEMO_ADMIN_PASSWORD: kept.DEMO_ADMIN_PASSWORD ?? friendlyPassword(),
    POSTGRES_PASSWORD: kept.POSTGRES_PASSWORD ?? random(),
  };
  mkdirSync(path.dirname(file), { recursive: true });
  // Written aside and renamed: a kill in between leaves the old file or the new one, never half.
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
