import fc from "fast-check";
import { PDFDocument } from "pdf-lib";
import { decodeBoleto, encodeBarcode } from "../../codec";
import { shortName } from "../../print-order";
import { barWidths } from "../bars";
import { bankNumber } from "../banks";
import { printBoleto } from "../document";
import type { PrintedBoleto } from "../slip";
import { textOf } from "./shown-text";

/** Reads "interleaved 2 of 5" back: of each ten elements, the bars are one digit and the spaces the next. */
function readBars(widths: number[]): string {
  const PATTERNS = ["00110", "10001", "01001", "11000", "00101", "10100", "01100", "00011", "10010", "01010"];
  const digitOf = (elements: number[]) =>
    PATTERNS.indexOf(elements.map((width) => (width > 1 ? 1 : 0)).join(""));
  expect(widths.slice(0, 4)).toEqual([1, 1, 1, 1]);
  expect(widths.slice(-3)).toEqual([3, 1, 1]);
  const body = widths.slice(4, -3);
  let text = "";
  for (let at = 0; at < body.length; at += 10) {
    const ten = body.slice(at, at + 10);
    text += digitOf(ten.filter((_, index) => index % 2 === 0));
    text += digitOf(ten.filter((_, index) => index % 2 === 1));
  }
  return text;
}

const barcode = encodeBarcode({
  bank: "364",
  amountCentavos: 12345,
  dueOn: "2026-12-01",
  freeField: "1".repeat(25),
});
const printed: PrintedBoleto = {
  boleto: decodeBoleto(barcode, "2026-11-22"),
  amountCentavos: 12345,
  dueOn: "2026-12-01",
  issuedOn: "2026-11-22",
  orderNumber: "42",
  chargeNumber: "90001",
  beneficiary: { name: "Mestres Café", document: "11.222.333/0001-81" },
  payer: { name: "Ana S.", document: "***.456.789-**" },
  instructions: "Não receber após a data-limite.",
};

describe("bars", () => {
  it("hold the digits that they stand for", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{44}$/), (digits) => {
        expect(readBars(barWidths(digits))).toBe(digits);
      }),
      { numRuns: 20 },
    );
  });
});

describe("sheet", () => {
  it("shows what a payer and a bank need, once per part, on one page", async () => {
    const pdf = await printBoleto(printed);
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(1);
    const text = await textOf(pdf);
    for (const twice of ["01/12/2026", "Mestres Café · 11.222.333/0001-81", "Ana S. · ***.456.789-**"]) {
      expect(text.split(twice).length - 1).toBeGreaterThanOrEqual(2);
    }
    expect(text).toContain("364-");
    expect(text).toContain("36491.11113 11111.111115 11111.111115 2 16470000012345");
    expect(text).toMatch(/R\$\s?123,45/);
    expect(text).not.toContain("PIX");
  });

  it("has the PIX of a boleto that holds one", async () => {
    const with_ = { ...printed, pixCopiaECola: "00020101021226" };
    const [bare, full] = [await printBoleto(printed), await printBoleto(with_)];
    expect(await textOf(full)).toContain("PIX");
    expect(full.length).toBeGreaterThan(bare.length);
  });

  it("keeps a long name inside its field", async () => {
    const long = { ...printed, payer: { name: "Ana ".repeat(80) } };
    expect(await textOf(await printBoleto(long))).toContain("\x85");
  });

  it.each([
    ["001", "001-9"],
    ["237", "237-2"],
    ["341", "341-7"],
    ["104", "104-0"],
  ])("bank %s prints as %s", (bank, text) => expect(bankNumber(bank)).toBe(text));

  it("names the payer as far as a stranger may know", () => {
    expect(shortName("Ana Maria de Souza")).toBe("Ana M. S.");
    expect(shortName("Ana")).toBe("Ana");
  });
});
