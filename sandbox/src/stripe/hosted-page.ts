import { HttpResponse } from "msw";
import { slipLines, slipPage } from "../boleto/page.js";
import { textPdf } from "../boleto/text-pdf.js";
import type { World } from "../world.js";

/** The voucher behind `hosted_voucher_url` and `pdf`, and the instructions of a PIX. */
export function hostedPage(world: World, file: string) {
  const [id = "", ext] = file.split(".");
  const intent = world.state.stripe.intents[id];
  const { boleto, pix } = intent ?? {};
  if (!intent || !(boleto ?? pix)) {
    return new HttpResponse("Cobrança não encontrada.", { status: 404 });
  }
  if (boleto) {
    const slip = { line: boleto.line, dueOn: boleto.dueOn, amount: intent.amount };
    if (ext !== "pdf") {
      return page(slipPage(world, slip));
    }
    const lines = slipLines(world, slip).map(([name, value]) => `${name}: ${value}`);
    return new HttpResponse(textPdf(["Boleto de teste (simulação)", "", ...lines]), {
      headers: { "content-type": "application/pdf" },
    });
  }
  return page(`<!doctype html><meta charset="utf-8"><title>Pix de teste</title><p>${pix?.code ?? ""}</p>`);
}

const page = (text: string) =>
  new HttpResponse(text, { headers: { "content-type": "text/html; charset=utf-8" } });
