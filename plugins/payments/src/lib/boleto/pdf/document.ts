import PDFDocument from "pdfkit";
import { formatBRL } from "@mestres/platform/lib/money";
import { formatLinhaDigitavel } from "../codec";
import { drawQrCode } from "./bars";
import { drawCut, mm } from "./grid";
import { dateBR, drawCompensation, drawReceipt, PAGE_WIDTH, PAGE_X, type PrintedBoleto } from "./slip";

const QR_SIZE = mm(32);

/**
 * The boleto on one sheet of A4: how to pay (with the PIX inside when there is
 * one), the payer's receipt, and below the cut the part that banks read.
 *
 * @param options `compress: false` keeps the text readable to tests
 */
export async function printBoleto(
  printed: PrintedBoleto,
  options: { compress?: boolean } = {},
): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    compress: options.compress ?? true,
    info: { Title: `Boleto do pedido ${printed.orderNumber}`, Author: printed.beneficiary.name },
    lang: "pt-BR",
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  let y = drawIntroduction(doc, printed, mm(14));
  y = drawReceipt(doc, printed, y + mm(6));
  drawCut(doc, y + mm(14), PAGE_X, PAGE_WIDTH);
  drawCompensation(doc, printed, y + mm(18));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawIntroduction(doc: PDFKit.PDFDocument, printed: PrintedBoleto, top: number): number {
  const width = printed.pixCopiaECola ? PAGE_WIDTH - QR_SIZE - mm(6) : PAGE_WIDTH;
  doc
    .font("Helvetica-Bold")
    .fontSize(16)
    .text(`Pedido nº ${printed.orderNumber}`, PAGE_X, top, { width })
    .font("Helvetica")
    .fontSize(10)
    .moveDown(0.4)
    .text(
      `Pague ${formatBRL(printed.amountCentavos)} até ${dateBR(printed.dueOn)} em qualquer banco, casa lotérica ou pelo aplicativo do seu banco. A confirmação leva até dois dias úteis.`,
      { width },
    )
    .moveDown(0.6)
    .fontSize(8)
    .text("Linha digitável", { width })
    .font("Helvetica-Bold")
    .fontSize(11)
    .text(formatLinhaDigitavel(printed.boleto.linhaDigitavel), { width });
  if (!printed.pixCopiaECola) {
    return doc.y;
  }
  doc
    .font("Helvetica")
    .fontSize(9)
    .moveDown(0.6)
    .text("Prefere PIX? Leia o código ao lado: o pagamento é confirmado na hora.", { width });
  const x = PAGE_X + PAGE_WIDTH - QR_SIZE;
  drawQrCode(doc, printed.pixCopiaECola, x, top, QR_SIZE);
  return Math.max(doc.y, top + QR_SIZE);
}
