import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { pixHub } from "../../../../../../lib/pix-hub";
import type { PixView } from "../../../../../../lib/pix-view";

const HEARTBEAT_MS = 15_000;
/** The browser reconnects by itself; an abandoned connection does not stay for ever. */
const LONGEST_MS = 30 * 60_000;

/** Server-sent events: `event: pix` with the same object as GET, now and at every change. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const send = (view: PixView): void => {
    res.write(`event: pix\ndata: ${JSON.stringify(view)}\n\n`);
  };
  const { view, stop } = await pixHub.watch(req.scope, String(req.params.id), send);
  res.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    connection: "keep-alive",
    // Reverse proxies that buffer would hold the news back.
    "x-accel-buffering": "no",
  });
  res.write("retry: 3000\n\n");
  send(view);
  const heartbeat = setInterval(() => res.write(": \n\n"), HEARTBEAT_MS);
  const limit = setTimeout(() => res.end(), LONGEST_MS);
  res.on("close", () => {
    clearInterval(heartbeat);
    clearTimeout(limit);
    stop();
  });
}
