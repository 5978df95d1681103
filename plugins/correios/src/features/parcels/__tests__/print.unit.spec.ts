import { mm } from "@mestres/platform/lib/pdf/units";
import { PDFDocument, StandardFonts } from "pdf-lib";
import { somewhere } from "./memory-parcels";
import type { PrintedDeclaration } from "../read/print/declaration";
import { printDeclarations, printLabels } from "../read/print/labels";
import { printPostingList, totalsByService, type PostedLine } from "../read/print/posting-list";

const declaration = (lines = 2): PrintedDeclaration => ({
  tracking_code: "DG049186226BR",
  order_number: 42,
  sender: { ...somewhere, name: "Mestres Café", document: "12ABC34501DE35" },
  recipient: somewhere,
  recipient_document: "52998224725",
  contents: Array.from({ length: lines }, (_, at) => ({
    content: `Café Mantiqueira ${at}, 250 g → moído ☕`,
    quantity: at + 1,
    value: 4_590,
  })),
  grams: 1_250,
  date: "2026-11-22",
});

async function labelPdf(width = mm(100), height = mm(150), pages = 1): Promise<string> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (let at = 0; at < pages; at++) {
    pdf.addPage([width, height]).drawText("SEDEX", { x: 20, y: 20, font });
  }
  return Buffer.from(await pdf.save()).toString("base64");
}

/** Of each page, in millimetres. */
async function sizes(bytes: Buffer): Promise<string[]> {
  const pages = (await PDFDocument.load(bytes)).getPages();
  return pages.map((page) =>
    [page.getWidth(), page.getHeight()].map((points) => Math.round((points / 72) * 25.4)).join("x"),
  );
}
const label = async (withDeclaration = false) => ({
  pdf: await labelPdf(),
  declaration: withDeclaration ? declaration() : null,
});

describe("labels on paper", () => {
  it.each([
    [1, 1],
    [4, 1],
    [5, 2],
    [9, 3],
  ])("%i labels take %i sheets of A4, four on each", async (count, sheets) => {
    const labels = await Promise.all(Array.from({ length: count }, () => label()));
    expect(await sizes(await printLabels(labels, "a4"))).toEqual(Array(sheets).fill("210x297"));
  });

  it("take a page of 10×15 each, and keep all pages of one that has two", async () => {
    const two = { pdf: await labelPdf(mm(100), mm(150), 2), declaration: null };
    expect(await sizes(await printLabels([await label(), two], "10x15"))).toEqual(Array(3).fill("100x150"));
  });

  it("are followed by the declarations of those without an NF-e, in the same format", async () => {
    const labels = [await label(true), await label()];
    expect(await sizes(await printLabels(labels, "a4"))).toEqual(["210x297", "210x297"]);
    expect(await sizes(await printLabels(labels, "10x15"))).toEqual(Array(3).fill("100x150"));
  });

  it("of another size are fitted, not cut", async () => {
    const large = { pdf: await labelPdf(mm(210), mm(297)), declaration: null };
    expect(await sizes(await printLabels([large], "10x15"))).toEqual(["100x150"]);
  });
});

describe("declarations of content", () => {
  it("go on over as many pages as they take, whatever is written in them", async () => {
    expect(await sizes(await printDeclarations([declaration()]))).toEqual(["210x297"]);
    expect((await sizes(await printDeclarations([declaration(90)]))).length).toBeGreaterThan(1);
  });
});

describe("the posting list", () => {
  const line = (over: Partial<PostedLine> = {}): PostedLine => ({
    tracking_code: "DG049186226BR",
    service: "PAC",
    service_code: "03298",
    recipient: somewhere,
    grams: 620,
    declared_value: 0,
    order_number: 1,
    ...over,
  });

  it("sums by service", () => {
    const sedex = { service: "SEDEX", service_code: "03220", grams: 1_000, declared_value: 500 };
    expect(totalsByService([line(sedex), line(), line(sedex), line()])).toEqual([
      { service: "PAC", service_code: "03298", count: 2, grams: 1_240, declared: 0 },
      { service: "SEDEX", service_code: "03220", count: 2, grams: 2_000, declared: 1_000 },
    ]);
  });

  it("takes more pages when it is long", async () => {
    const list = {
      sender: { ...somewhere, document: "12ABC34501DE35" },
      posting_card: "0067599079",
      printed_at: "22/11/2026, 15:00",
    };
    expect(await sizes(await printPostingList({ ...list, lines: [line()] }))).toHaveLength(1);
    expect(
      (await sizes(await printPostingList({ ...list, lines: Array.from({ length: 80 }, () => line()) })))
        .length,
    ).toBeGreaterThan(1);
  });
});
