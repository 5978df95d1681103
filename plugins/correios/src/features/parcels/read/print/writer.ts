import type { PDFDocument, PDFFont, PDFPage } from "pdf-lib";
import { printable } from "./printable";
import type { Paper } from "./paper";

export type Column = {
  title: string;
  /** Part of the line's width; they sum to 1. */
  share: number;
  align?: "right";
};

type Fonts = {
  regular: PDFFont;
  bold: PDFFont;
};

export type TextOptions = {
  bold?: boolean;
  /** Times the paper's running text. */
  scale?: number;
  align?: "left" | "right" | "center";
};

const LEADING = 1.35;
const CELL_GAP = 3;

/** Breaks a text into lines that fit; a word longer than a line is cut. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (font.widthOfTextAtSize(longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) {
      lines.push(line);
    }
    line = word;
    while (line.length > 1 && font.widthOfTextAtSize(line, size) > width) {
      let end = line.length - 1;
      while (end > 1 && font.widthOfTextAtSize(line.slice(0, end), size) > width) {
        end--;
      }
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line];
}

/** Writes text from top to bottom, on as many pages as it takes. */
export class Writer {
  private page: PDFPage;
  private y: number;

  constructor(
    private readonly pdf: PDFDocument,
    private readonly paper: Paper,
    private readonly fonts: Fonts,
  ) {
    this.page = pdf.addPage([paper.width, paper.height]);
    this.y = paper.height - paper.margin;
  }

  private get width(): number {
    return this.paper.width - 2 * this.paper.margin;
  }

  /** Sees that so many points are left on the page. */
  room(height: number): this {
    if (this.y - height < this.paper.margin) {
      this.page = this.pdf.addPage([this.paper.width, this.paper.height]);
      this.y = this.paper.height - this.paper.margin;
    }
    return this;
  }

  gap(lines = 0.6): this {
    this.y -= this.paper.text * lines;
    return this;
  }

  text(text: string, { bold = false, scale = 1, align = "left" }: TextOptions = {}): this {
    const font = bold ? this.fonts.bold : this.fonts.regular;
    const size = this.paper.text * scale;
    for (const line of wrap(printable(text), font, size, this.width)) {
      this.room(size * LEADING);
      this.y -= size * LEADING;
      const free = this.width - font.widthOfTextAtSize(line, size);
      const shift = align === "right" ? free : align === "center" ? free / 2 : 0;
      this.page.drawText(line, { x: this.paper.margin + shift, y: this.y, size, font });
    }
    return this;
  }

  rule(): this {
    this.y -= this.paper.text * 0.5;
    this.page.drawLine({
      start: { x: this.paper.margin, y: this.y },
      end: { x: this.paper.margin + this.width, y: this.y },
      thickness: 0.5,
    });
    return this;
  }

  /** A line to sign on, with what stands below it. */
  signature(label: string): this {
    this.room(this.paper.text * 5).gap(3);
    return this.rule().text(label, { align: "center", scale: 0.9 });
  }

  table(columns: readonly Column[], rows: readonly (readonly string[])[]): this {
    this.row(
      columns,
      columns.map(({ title }) => title),
      true,
    );
    this.rule();
    for (const row of rows) {
      this.row(columns, row);
    }
    return this;
  }

  private row(columns: readonly Column[], cells: readonly string[], bold = false): void {
    const font = bold ? this.fonts.bold : this.fonts.regular;
    const size = this.paper.text;
    const wrapped = columns.map(({ share }, at) =>
      wrap(printable(cells[at] ?? ""), font, size, this.width * share - CELL_GAP),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length)) * size * LEADING;
    this.room(height);
    let x = this.paper.margin;
    columns.forEach(({ share, align }, at) => {
      const width = this.width * share;
      (wrapped[at] ?? []).forEach((line, index) => {
        const free = width - CELL_GAP - font.widthOfTextAtSize(line, size);
        const left = align === "right" ? x + free : x;
        this.page.drawText(line, { x: left, y: this.y - (index + 1) * size * LEADING, size, font });
      });
      x += width;
    });
    this.y -= height;
  }
}
