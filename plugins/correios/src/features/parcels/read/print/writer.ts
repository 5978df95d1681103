import type { Pdf } from "@mestres/platform/lib/pdf/document";
import type { Sheet } from "@mestres/platform/lib/pdf/sheet";
import type { Paper } from "./paper";

export type Column = {
  title: string;
  /** Part of the line's width; they sum to 1. */
  share: number;
  align?: "right";
};

export type TextOptions = {
  bold?: boolean;
  /** Times the paper's running text. */
  scale?: number;
  align?: "left" | "right" | "center";
};

const LEADING = 1.35;
const CELL_GAP = 3;

/** Writes text from top to bottom, on as many pages as it takes. */
export class Writer {
  private sheet: Sheet;
  /** What was written so far reaches down to here. */
  private y: number;

  constructor(
    private readonly pdf: Pick<Pdf, "sheet">,
    private readonly paper: Paper,
  ) {
    this.sheet = pdf.sheet(paper.width, paper.height);
    this.y = paper.margin;
  }

  private get width(): number {
    return this.paper.width - 2 * this.paper.margin;
  }

  /** Sees that so many points are left on the page. */
  room(height: number): this {
    if (this.y + height > this.paper.height - this.paper.margin) {
      this.sheet = this.pdf.sheet(this.paper.width, this.paper.height);
      this.y = this.paper.margin;
    }
    return this;
  }

  gap(lines = 0.6): this {
    this.y += this.paper.text * lines;
    return this;
  }

  text(text: string, { bold = false, scale = 1, align = "left" }: TextOptions = {}): this {
    const style = { size: this.paper.text * scale, bold };
    for (const line of this.sheet.lines(text, style, this.width)) {
      this.room(style.size * LEADING);
      this.y += style.size * LEADING;
      this.sheet.line(line, { x: this.paper.margin, y: this.y, width: this.width, align }, style);
    }
    return this;
  }

  rule(): this {
    this.y += this.paper.text * 0.5;
    const { margin } = this.paper;
    this.sheet.rule({ x: margin, y: this.y }, { x: margin + this.width, y: this.y });
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
    const style = { size: this.paper.text, bold };
    const wrapped = columns.map(({ share }, at) =>
      this.sheet.lines(cells[at] ?? "", style, this.width * share - CELL_GAP),
    );
    const height = Math.max(...wrapped.map((lines) => lines.length)) * style.size * LEADING;
    this.room(height);
    let x = this.paper.margin;
    columns.forEach(({ share, align }, at) => {
      const width = this.width * share;
      (wrapped[at] ?? []).forEach((line, index) => {
        const y = this.y + (index + 1) * style.size * LEADING;
        this.sheet.line(line, { x, y, width: width - CELL_GAP, align }, style);
      });
      x += width;
    });
    this.y += height;
  }
}
