import { html } from "hono/html";
import { toValor } from "../pix/money.js";
import type { World } from "../world.js";
import { formatLine } from "./codec.js";

export type Slip = {
  line: string;
  /** Local date. */
  dueOn: string;
  /** Centavos. */
  amount: number;
  pixCode?: string;
};

/** What a boleto says, as pairs of label and text. */
export function slipLines(world: World, slip: Slip): [string, string][] {
  return [
    ["Beneficiário", `${world.merchant.name} (CNPJ ${world.merchant.cnpj})`],
    ["Vencimento", slip.dueOn.split("-").reverse().join("/")],
    ["Valor", `R$ ${toValor(slip.amount).replace(".", ",")}`],
    ["Linha digitável", formatLine(slip.line)],
    ...(slip.pixCode ? ([["Pix copia e cola", slip.pixCode]] as [string, string][]) : []),
  ];
}

/** A boleto as the page behind a PSP's link: what it says, plainly. */
export function slipPage(world: World, slip: Slip): string {
  return String(
    html`<!doctype html>
      <html lang="pt-BR">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Boleto de teste</title>
        </head>
        <body>
          <h1>Boleto de teste</h1>
          <p>Simulação: não vale como documento de cobrança.</p>
          <dl>
            ${slipLines(world, slip).map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>
        </body>
      </html>`,
  );
}
