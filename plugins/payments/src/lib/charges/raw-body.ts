import type { Readable } from "node:stream";

/**
 * The bytes of a request, unparsed, as signatures need them; undefined when there are more than `maxBytes`. What is
 * too much is read on and dropped: a request that is cut off would never hear why it was refused.
 */
export function readRawBody(request: Readable, maxBytes: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const cutOff = () => reject(new Error("the request ended before its body did"));
    if (request.destroyed) {
      cutOff();
      return;
    }
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Uint8Array | string) => {
      const part = Buffer.from(chunk as Uint8Array);
      size += part.length;
      if (size > maxBytes) {
        chunks.length = 0;
        resolve(undefined);
      } else {
        chunks.push(part);
      }
    });
    request.once("end", () => resolve(Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", cutOff);
  });
}
