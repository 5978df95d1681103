import { PDFDocument, StandardFonts } from "pdf-lib";
import { beginPdf } from "../document";
import { shorten, wrap } from "../fit";
import { printable } from "../printable";
import { mm } from "../units";

const measureAt = async (size: number) => {
  const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);
  return (text: string) => font.widthOfTextAtSize(text, size);
};

describe("texts", () => {
  it("draw what the fonts have, and nothing that breaks them", () => {
    expect(printable("São João – “café” R$\u00a010 ☕ ņ")).toBe("São João – “café” R$ 10 ? n");
  });

  it("are never wider than their place, and lose no word", async () => {
    const measure = await measureAt(9);
    const text = "um texto com palavras e uma palavraenormequenaocabeemlinhanenhumadestelugar fim";
    const lines = wrap(text, measure, 90);
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(90);
    expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });

  it("end in an ellipsis where one line is all there is", async () => {
    const measure = await measureAt(9);
    expect(shorten("curto", measure, 90)).toBe("curto");
    const short = shorten("um texto que não cabe de jeito nenhum", measure, 90);
    expect(short.endsWith("…")).toBe(true);
    expect(measure(short)).toBeLessThanOrEqual(90);
  });
});

describe("a PDF", () => {
  it("has its pages, its title and its author", async () => {
    const pdf = await beginPdf("Recibo", "Mestres Café");
    const sheet = pdf.sheet(mm(210), mm(297));
    const below = sheet.paragraph(
      "um texto de muitas palavras ".repeat(20),
      { x: 40, y: 40, width: 200 },
      { size: 9 },
    );
    expect(below).toBeGreaterThan(60);
    sheet.frame({ x: 40, y: below, width: 200, height: 20 });
    sheet.fill([{ x: 40, y: below + 30, width: 2, height: 10 }]);
    const read = await PDFDocument.load(await pdf.bytes());
    expect([read.getPageCount(), read.getTitle(), read.getAuthor()]).toEqual([1, "Recibo", "Mestres Café"]);
  });

  it("leaves out of a paragraph what its height has no room for", async () => {
    const sheet = (await beginPdf("Recibo")).sheet(mm(210), mm(297));
    const text = "um texto de muitas palavras ".repeat(20);
    const below = sheet.paragraph(text, { x: 40, y: 40, width: 200, height: 25 }, { size: 9 });
    expect(below - 40).toBeLessThanOrEqual(25);
  });
});
