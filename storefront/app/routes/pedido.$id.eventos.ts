import { pixEventsPath } from "~/features/order/order.server";
import { BackendError, openStream } from "~/lib/backend.server";
import { readShopper, tokenOf } from "~/lib/session.server";
import type { Route } from "./+types/pedido.$id.eventos";

/**
 * The backend's stream of PIX events, passed through to the browser that placed
 * the order. `no-transform` keeps the compression from holding events back.
 */
export async function loader({ params, request }: Route.LoaderArgs) {
  const token = tokenOf(await readShopper(request), params.id);
  if (!token) {
    return new Response(null, { status: 403 });
  }
  try {
    const { body } = await openStream(
      pixEventsPath(params.id),
      "text/event-stream",
      { token },
      request.signal,
    );
    return new Response(body, {
      headers: {
        "Content-Type": "text/event-stream; charset=utf-8",
        "Cache-Control": "no-cache, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  } catch (error) {
    if (error instanceof BackendError) {
      return new Response(null, { status: error.status });
    }
    if (request.signal.aborted) {
      return new Response(null, { status: 499 });
    }
    throw error;
  }
}
