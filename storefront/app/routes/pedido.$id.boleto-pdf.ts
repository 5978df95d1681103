import { boletoPdfPath } from "~/features/order/order.server";
import { BackendError, openStream } from "~/lib/backend.server";
import { readShopper, tokenOf } from "~/lib/session.server";
import type { Route } from "./+types/pedido.$id.boleto-pdf";

/** The boleto to print, for the browser that placed the order: it carries the payer's name. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const token = tokenOf(await readShopper(request), params.id);
  if (!token) {
    return new Response(null, { status: 403 });
  }
  try {
    const { body } = await openStream(boletoPdfPath(params.id), "application/pdf", { token }, request.signal);
    return new Response(body, {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="boleto.pdf"`,
        "Cache-Control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    const missing = error.status === 404;
    return new Response(
      missing
        ? "Este pedido não tem boleto para imprimir."
        : "O boleto não pôde ser aberto agora. Tente de novo.",
      {
        status: missing ? 404 : 503,
        headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
      },
    );
  }
}
