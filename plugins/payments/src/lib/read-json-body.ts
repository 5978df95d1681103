import type { Readable } from "node:stream";
import { pixError } from "./errors";

/**
 * Reads a JSON body of at most `maxBytes`. Done by hand so that what is no JSON
 * gets our stable code, and so that nobody unauthenticated has us read anything.
 *
 * @throws MedusaError `pix_webhook_invalid`
 */
export async function readJsonBody(request: Readable, maxBytes: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk as Uint8Array);
    size += part.length;
    if (size > maxBytes) {
      throw pixError("INVALID_DATA", "pix_webhook_invalid", "Aviso de PIX grande demais.");
    }
    chunks.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown;
  } catch {
    throw pixError("INVALID_DATA", "pix_webhook_invalid", "O aviso de PIX não é JSON.");
  }
}
