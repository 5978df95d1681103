import { pixError } from "./errors";

/**
 * Reads a JSON body. Done by hand so that what is no JSON gets our stable code.
 *
 * @throws MedusaError `pix_webhook_invalid`
 */
export function readJsonBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8")) as unknown;
  } catch {
    throw pixError("INVALID_DATA", "pix_webhook_invalid", "O aviso de PIX não é JSON.");
  }
}
