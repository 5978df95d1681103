import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { ServerRouter, type AppLoadContext, type EntryContext, type HandleErrorFunction } from "react-router";
import { InlineCss } from "./layout/inline-styles";
import { BackendError } from "./lib/backend-error";

/** Milliseconds a deferred answer may take before the stream is closed with its error boundary. */
export const streamTimeout = 10_000;
const ABORT_GRACE_MS = 1_000;

/** Streams to browsers as soon as the shell stands; a crawler gets the whole page at once. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let shellRendered = false;
    const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
    const { cspNonce: nonce, inlineCss: css } = loadContext;
    const { pipe, abort } = renderToPipeableStream(
      <InlineCss.Provider value={css === null ? null : { css, nonce }}>
        <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
      </InlineCss.Provider>,
      {
        nonce,
        [ready]() {
          shellRendered = true;
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (!headers.has("Cache-Control")) {
            headers.set("Cache-Control", "private, no-cache");
          }
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error: unknown) {
          status = 500;
          if (shellRendered) {
            report(error, request);
          }
        },
      },
    );
    setTimeout(abort, streamTimeout + ABORT_GRACE_MS).unref();
  });
}

/** What a loader, an action or a render threw. A shopper who left is no error; a 4xx of the backend is an answer. */
export const handleError: HandleErrorFunction = (error, { request }) => {
  if (request.signal.aborted) {
    return;
  }
  if (error instanceof BackendError && error.status < 500) {
    return;
  }
  report(error, request);
};

function report(error: unknown, request: Request): void {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  const { pathname } = new URL(request.url);
  process.stderr.write(
    `${JSON.stringify({ level: "error", time: new Date().toISOString(), method: request.method, path: pathname, message, stack })}\n`,
  );
}
