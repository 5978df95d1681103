import { formatBRL } from "@mestres/platform/lib/money";
import { beginPdf } from "@mestres/platform/lib/pdf/document";
import type { Sheet } from "@mestres/platform/lib/pdf/sheet";
import { mm } from "@mestres/platform/lib/pdf/units";
import { formatLinhaDigitavel } from "../codec";
import { drawQrCode } from "./bars";
import { drawCut } from "./grid";
import { dateBR, drawCompensation, drawReceipt, PAGE_WIDTH, PAGE_X, type PrintedBoleto } from "./slip";

const QR_SIZE = mm(32);

/**
 * The boleto on one sheet of A4: how to pay (with the PIX inside when there is
 * one), the payer's receipt, and below the cut the part that banks read.
 */
export async function printBoleto(printed: PrintedBoleto): Promise<Buffer> {
  const pdf = await beginPdf(`Boleto do pedido ${printed.orderNumber}`, printed.beneficiary.name);
  const sheet = pdf.sheet(mm(210), mm(297));
  let y = drawIntroduction(sheet, printed, mm(14));
  y = drawReceipt(sheet, printed, y + mm(6));
  drawCut(sheet, y + mm(14), PAGE_X, PAGE_WIDTH);
  drawCompensation(sheet, printed, y + mm(18));
  return pdf.bytes();
}

function drawIntroduction(sheet: Sheet, printed: PrintedBoleto, top: number): number {
  const width = printed.pixCopiaECola ? PAGE_WIDTH - QR_SIZE - mm(6) : PAGE_WIDTH;
  const at = (y: number) => ({ x: PAGE_X, y, width });
  let y = sheet.paragraph(`Pedido nº ${printed.orderNumber}`, at(top), { size: 16, bold: true });
  y = sheet.paragraph(
    `Pague ${formatBRL(printed.amountCentavos)} até ${dateBR(printed.dueOn)} em qualquer banco, casa lotérica ou pelo aplicativo do seu banco. A confirmação leva até dois dias úteis.`,
    at(y + 4.6),
    { size: 10 },
  );
  y = sheet.paragraph("Linha digitável", at(y + 7), { size: 8 });
  y = sheet.paragraph(formatLinhaDigitavel(printed.boleto.linhaDigitavel), at(y), { size: 11, bold: true });
  if (!printed.pixCopiaECola) {
    return y;
  }
  y = sheet.paragraph("Prefere PIX? Leia o código ao lado: o pagamento é confirmado na hora.", at(y + 6.2), {
    size: 9,
  });
  const x = PAGE_X + PAGE_WIDTH - QR_SIZE;
  drawQrCode(sheet, printed.pixCopiaECola, x, top, QR_SIZE);
  return Math.max(y, top + QR_SIZE);
}
