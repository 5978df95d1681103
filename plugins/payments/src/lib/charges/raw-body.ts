import type { Readable } from "node:stream";

/** The bytes of a request, unparsed, as signatures need them; undefined when there are more than `maxBytes`. */
export async function readRawBody(request: Readable, maxBytes: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk as Uint8Array);
    size += part.length;
    if (size > maxBytes) {
      return undefined;
    }
    chunks.push(part);
  }
  return Buffer.concat(chunks);
}
