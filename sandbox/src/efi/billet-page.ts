import { HttpResponse } from "msw";
import { slipLines, slipPage, type Slip } from "../boleto/page.js";
import { textPdf } from "../boleto/text-pdf.js";
import type { World } from "../world.js";
import type { EfiCharge } from "./types.js";

const slipOf = (charge: EfiCharge): Slip => ({
  line: charge.line,
  dueOn: charge.expireAt,
  amount: charge.total,
  pixCode: charge.pix.code,
});

/** The billet behind Efí's `link`. */
export function billetPage(world: World, charge: EfiCharge) {
  return new HttpResponse(slipPage(world, slipOf(charge)), {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
}

/** The billet behind Efí's `pdf.charge`. */
export function billetPdf(world: World, charge: EfiCharge) {
  const lines = slipLines(world, { ...slipOf(charge), pixCode: "" }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return new HttpResponse(textPdf(["Boleto de teste (simulação)", "", ...lines]), {
    headers: { "content-type": "application/pdf" },
  });
}
