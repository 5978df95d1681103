import { Agent, request as httpsRequest } from "node:https";
import { isDemoMode } from "./mode";
import { assertPublicUrl, publicLookup } from "./public-address";

/**
 * A `fetch` over Node's own https, for what the built-in one cannot do without a second HTTP library: a client
 * certificate, and connecting to no other address than the one that was looked at. In production it reaches public
 * https addresses only. Covers what the HTTP client uses: text bodies, headers, abort; it never follows redirects.
 *
 * @param tls PEM certificate (chain) and private key, for a service that asks for them
 */
export function createHttpsFetch(tls: { cert?: string; key?: string } = {}): typeof fetch {
  const open = isDemoMode();
  const agent = new Agent({ ...tls, keepAlive: true, ...(open ? {} : { lookup: publicLookup as never }) });
  return async (input, init) => {
    const request = new Request(input, init);
    if (!open) {
      assertPublicUrl(request.url);
    }
    const body = Buffer.from(await request.arrayBuffer());
    const sent: Record<string, string> = {};
    request.headers.forEach((value, name) => (sent[name] = value));
    return new Promise<Response>((resolve, reject) => {
      const outgoing = httpsRequest(
        request.url,
        {
          agent,
          method: request.method,
          headers: { ...sent, "content-length": String(body.length) },
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
