import { Agent, request as httpsRequest } from "node:https";

/**
 * A `fetch` for calls with a client certificate, which Node's own cannot carry
 * without a second HTTP library. Covers what the HTTP client uses: text bodies,
 * headers, abort; it never follows redirects.
 *
 * @param certificate PEM certificate (chain)
 * @param key PEM private key
 */
export function createMtlsFetch(certificate: string, key: string): typeof fetch {
  const agent = new Agent({ cert: certificate, key, keepAlive: true });
  return async (input, init) => {
    const request = new Request(input, init);
    const body = Buffer.from(await request.arrayBuffer());
    return new Promise<Response>((resolve, reject) => {
      const outgoing = httpsRequest(
        request.url,
        {
          agent,
          method: request.method,
          headers: { ...Object.fromEntries(request.headers), "content-length": String(body.length) },
          signal: request.signal,
        },
        (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () => {
            const status = incoming.statusCode ?? 502;
            const headers = new Headers();
            for (const [name, value] of Object.entries(incoming.headers)) {
              headers.set(name, Array.isArray(value) ? value.join(", ") : (value ?? ""));
            }
            // A Response of these statuses must have no body, not even an empty one.
            const empty = status === 204 || status === 205 || status === 304;
            resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers }));
          });
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  };
}
