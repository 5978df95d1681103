import { HttpResponse } from "msw";
import { slipPage } from "../boleto/page.js";
import type { World } from "../world.js";
import { findPayment } from "./payments.js";

/** The boleto behind `external_resource_url`. */
export function ticketPage(world: World, id: string, hash: string | null) {
  const payment = findPayment(world, id);
  const boleto = payment?.boleto;
  if (!boleto || boleto.token !== hash) {
    return new HttpResponse("Boleto não encontrado.", { status: 404 });
  }
  return new HttpResponse(
    slipPage(world, { line: boleto.line, dueOn: boleto.dueOn, amount: payment.amount }),
    {
      headers: { "content-type": "text/html; charset=utf-8" },
    },
  );
}
