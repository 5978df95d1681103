import { formatBRL } from "@mestres/platform/lib/money";
import type { Sheet } from "@mestres/platform/lib/pdf/sheet";
import { mm } from "@mestres/platform/lib/pdf/units";
import { formatLinhaDigitavel, type Boleto } from "../codec";
import { drawBarcode } from "./bars";
import { bankName, bankNumber } from "./banks";
import { drawRow } from "./grid";

/** What is printed. Dates local, amount in centavos. */
export type PrintedBoleto = {
  boleto: Boleto;
  amountCentavos: number;
  dueOn: string;
  issuedOn: string;
  /** The order's number, and the issuer's own of the charge. */
  orderNumber: string;
  chargeNumber: string;
  beneficiary: { name: string; document?: string };
  /** Shown as far as a stranger with the link may see it. */
  payer: { name: string; document?: string };
  instructions: string;
  pixCopiaECola?: string;
};

export const PAGE_X = mm(15);
export const PAGE_WIDTH = mm(180);
const ROW = mm(7.5);
/** Width of the column of amounts, and of what is beside it, in millimetres. */
const RIGHT = 45;
const LEFT = 180 - RIGHT;
/** Febraban: 103 mm by 13 mm. */
const BARCODE = { width: mm(103), height: mm(13) };

export function dateBR(date: string): string {
  return date.split("-").reverse().join("/");
}

const person = ({ name, document }: { name: string; document?: string }): string =>
  document ? `${name} · ${document}` : name;

/** The head of both parts: bank, its number and the line. */
export function drawHead(sheet: Sheet, { boleto }: PrintedBoleto, y: number, right: string): void {
  const left = PAGE_X + mm(62);
  sheet.field(bankName(boleto.bank), { x: PAGE_X, y: y + 4, width: mm(40) }, { size: 13, bold: true });
  sheet.field(
    bankNumber(boleto.bank),
    { x: PAGE_X + mm(41), y: y + 3, width: mm(18), align: "center" },
    { size: 14, bold: true },
  );
  for (const at of [40, 60]) {
    const x = PAGE_X + mm(at);
    sheet.rule({ x, y }, { x, y: y + mm(7) }, { thickness: 1 });
  }
  sheet.field(
    right,
    { x: left, y: y + 5.5, width: PAGE_X + PAGE_WIDTH - left, align: "right" },
    { size: 10.5, bold: true },
  );
}

/** The part that stays with the payer. @returns the y below it */
export function drawReceipt(sheet: Sheet, printed: PrintedBoleto, top: number): number {
  drawHead(sheet, printed, top, "Recibo do pagador");
  let y = top + mm(8);
  const row = (fields: Parameters<typeof drawRow>[1]): void => {
    drawRow(sheet, fields, { x: PAGE_X, y, height: ROW });
    y += ROW;
  };
  row([
    { label: "Beneficiário", value: person(printed.beneficiary), width: LEFT },
    { label: "Vencimento", value: dateBR(printed.dueOn), width: RIGHT, align: "right", strong: true },
  ]);
  row([
    { label: "Pagador", value: person(printed.payer), width: LEFT },
    {
      label: "Valor do documento",
      value: formatBRL(printed.amountCentavos),
      width: RIGHT,
      align: "right",
      strong: true,
    },
  ]);
  row([
    { label: "Número do pedido", value: printed.orderNumber, width: 45 },
    { label: "Número da cobrança", value: printed.chargeNumber, width: 45 },
    { label: "Emitido em", value: dateBR(printed.issuedOn), width: 45 },
    { label: "Autenticação mecânica", width: RIGHT },
  ]);
  return y;
}

/** The part that the bank reads ("ficha de compensação"). @returns the y below it */
export function drawCompensation(sheet: Sheet, printed: PrintedBoleto, top: number): number {
  drawHead(sheet, printed, top, formatLinhaDigitavel(printed.boleto.linhaDigitavel));
  let y = top + mm(8);
  const row = (fields: Parameters<typeof drawRow>[1]): void => {
    drawRow(sheet, fields, { x: PAGE_X, y, height: ROW });
    y += ROW;
  };
  row([
    {
      label: "Local de pagamento",
      value: "Pagável em qualquer banco, casa lotérica ou pelo celular",
      width: LEFT,
    },
    { label: "Vencimento", value: dateBR(printed.dueOn), width: RIGHT, align: "right", strong: true },
  ]);
  row([
    { label: "Beneficiário", value: person(printed.beneficiary), width: LEFT },
    {
      label: "Agência / código do beneficiário",
      value: "no registro do banco",
      width: RIGHT,
      align: "right",
    },
  ]);
  row([
    { label: "Data do documento", value: dateBR(printed.issuedOn), width: 30 },
    { label: "Número do documento", value: printed.orderNumber, width: 35 },
    { label: "Espécie doc.", value: "DM", width: 20 },
    { label: "Aceite", value: "N", width: 15 },
    { label: "Data do processamento", value: dateBR(printed.issuedOn), width: 35 },
    { label: "Nosso número", value: printed.chargeNumber, width: RIGHT, align: "right" },
  ]);
  row([
    { label: "Uso do banco", width: 30 },
    { label: "Carteira", width: 20 },
    { label: "Espécie", value: "R$", width: 20 },
    { label: "Quantidade", width: 30 },
    { label: "Valor", width: 35 },
    {
      label: "(=) Valor do documento",
      value: formatBRL(printed.amountCentavos),
      width: RIGHT,
      align: "right",
      strong: true,
    },
  ]);
  y = drawInstructions(sheet, printed, y);
  row([{ label: "Pagador", value: person(printed.payer), width: 180 }]);
  y += mm(3);
  drawBarcode(sheet, printed.boleto.barcode, { x: PAGE_X, y, ...BARCODE });
  sheet.field(
    "Autenticação mecânica · Ficha de compensação",
    { x: PAGE_X, y, width: PAGE_WIDTH, align: "right" },
    { size: 5.5 },
  );
  return y + BARCODE.height;
}

function drawInstructions(sheet: Sheet, printed: PrintedBoleto, y: number): number {
  const amounts = ["(-) Desconto / abatimento", "(+) Juros / multa", "(=) Valor cobrado"];
  amounts.forEach((label, index) => {
    drawRow(sheet, [{ label, width: RIGHT }], { x: PAGE_X + mm(LEFT), y: y + index * ROW, height: ROW });
  });
  const height = ROW * amounts.length;
  drawRow(sheet, [{ label: "Instruções (texto de responsabilidade do beneficiário)", width: LEFT }], {
    x: PAGE_X,
    y,
    height,
  });
  sheet.paragraph(
    printed.instructions,
    { x: PAGE_X + 3, y: y + 11, width: mm(LEFT) - 6, height: height - 13 },
    { size: 8 },
  );
  return y + height;
}
