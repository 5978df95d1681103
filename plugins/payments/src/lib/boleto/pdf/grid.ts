/** Millimetres in points. */
export function mm(millimetres: number): number {
  return millimetres * 2.834645669;
}

/** One labelled field; width in millimetres. */
export type Field = {
  label: string;
  value?: string;
  width: number;
  align?: "left" | "right";
  strong?: boolean;
};

const LABEL_SIZE = 5.5;
const VALUE_SIZE = 8.5;

/** Draws a row of framed fields, each with its label on top. Positions and sizes in points. */
export function drawRow(
  doc: PDFKit.PDFDocument,
  fields: readonly Field[],
  { x, y, height }: { x: number; y: number; height: number },
): void {
  let at = x;
  for (const { label, value = "", width, align = "left", strong } of fields) {
    const wide = mm(width);
    doc.lineWidth(0.5).rect(at, y, wide, height).stroke("#000");
    doc
      .font("Helvetica")
      .fontSize(LABEL_SIZE)
      .fillColor("#000")
      .text(label, at + 3, y + 2, { width: wide - 6, lineBreak: false });
    doc
      .font(strong ? "Helvetica-Bold" : "Helvetica")
      .fontSize(VALUE_SIZE)
      .text(fit(doc, value, wide - 6), at + 3, y + height - VALUE_SIZE - 2.5, {
        width: wide - 6,
        align,
        lineBreak: false,
      });
    at += wide;
  }
}

/** A value that is too long for its field ends in an ellipsis; pdfkit alone would print over the frame. */
function fit(doc: PDFKit.PDFDocument, text: string, width: number): string {
  if (doc.widthOfString(text) <= width) {
    return text;
  }
  let shorter = text;
  while (shorter && doc.widthOfString(`${shorter}…`) > width) {
    shorter = shorter.slice(0, -1);
  }
  return `${shorter}…`;
}

/** A dashed line across the page where people cut. */
export function drawCut(doc: PDFKit.PDFDocument, y: number, x: number, width: number): void {
  doc
    .save()
    .dash(3, { space: 3 })
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke("#555")
    .undash()
    .restore();
  doc
    .font("Helvetica")
    .fontSize(5.5)
    .fillColor("#555")
    .text("Corte na linha pontilhada", x, y - 8, { width, align: "right" })
    .fillColor("#000");
}
