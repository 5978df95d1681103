import type { PDFFont, PDFPage } from "pdf-lib";
import { shorten, wrap, type Measure } from "./fit";
import { printable } from "./printable";

export type Fonts = { regular: PDFFont; bold: PDFFont };

/** How a text looks: its size in points, 0 for black and 1 for white. */
export type Style = { size: number; bold?: boolean; grey?: number };

/** Where a text stands: `width` is what it is aligned in, and what it may take. */
export type Place = { x: number; y: number; width: number; align?: "left" | "right" | "center" };

export type Box = { x: number; y: number; width: number; height: number };

/** Parts of the size: from a line's top to its baseline, and from line to line. */
const ASCENT = 0.718;
const LEADING = 1.156;

/**
 * One page of a PDF to write on. Points, from the top left corner, so that what stands below has the greater `y`.
 * Everything is black or grey.
 */
export class Sheet {
  constructor(
    private readonly page: PDFPage,
    private readonly fonts: Fonts,
    /** Where the library makes its colours. */
    private readonly grey: (share: number) => NonNullable<Parameters<PDFPage["drawText"]>[1]>["color"],
  ) {}

  /** How wide texts of a style are. */
  measure({ size, bold }: Style): Measure {
    const font = this.fontOf(bold);
    return (text) => font.widthOfTextAtSize(text, size);
  }

  /** The lines that a text takes. */
  lines(text: string, style: Style, width: number): string[] {
    return wrap(printable(text), this.measure(style), width);
  }

  /** Writes one line with its baseline at `y`; it is not cut. */
  line(text: string, { x, y, width, align = "left" }: Place, style: Style): void {
    const shown = printable(text);
    const free = width - this.measure(style)(shown);
    const shift = align === "right" ? free : align === "center" ? free / 2 : 0;
    this.page.drawText(shown, {
      x: x + shift,
      y: this.page.getHeight() - y,
      size: style.size,
      font: this.fontOf(style.bold),
      color: this.grey(style.grey ?? 0),
    });
  }

  /** Writes one line with its top at `y`; what is too long for its width ends in an ellipsis. */
  field(text: string, place: Place, style: Style): void {
    const shown = shorten(printable(text), this.measure(style), place.width);
    this.line(shown, { ...place, y: place.y + ASCENT * style.size }, style);
  }

  /** Writes lines from the top `y` on, at most as many as `height` takes. @returns the `y` below */
  paragraph(
    text: string,
    { height = Infinity, ...place }: Place & { height?: number },
    style: Style,
  ): number {
    const step = LEADING * style.size;
    const all = this.lines(text, style, place.width);
    const room = Math.max(1, Math.floor(height / step));
    const shown = all.length > room ? [...all.slice(0, room - 1), all.slice(room - 1).join(" ")] : all;
    shown.forEach((line, at) => this.field(line, { ...place, y: place.y + at * step }, style));
    return place.y + shown.length * step;
  }

  /** Draws a straight line. @param dash the length of its dashes and of the gaps between them */
  rule(
    from: { x: number; y: number },
    to: { x: number; y: number },
    { thickness = 0.5, grey = 0, dash }: { thickness?: number; grey?: number; dash?: number } = {},
  ): void {
    const height = this.page.getHeight();
    this.page.drawLine({
      start: { x: from.x, y: height - from.y },
      end: { x: to.x, y: height - to.y },
      thickness,
      color: this.grey(grey),
      ...(dash && { dashArray: [dash, dash] }),
    });
  }

  /** Draws a box's four sides. */
  frame({ x, y, width, height }: Box, thickness = 0.5): void {
    this.page.drawRectangle({
      x,
      y: this.page.getHeight() - y - height,
      width,
      height,
      borderWidth: thickness,
      borderColor: this.grey(0),
    });
  }

  /** Fills boxes as one shape, which prints sharp at any resolution: bars, the modules of a code. */
  fill(boxes: readonly Box[]): void {
    const path = boxes.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`).join("");
    this.page.drawSvgPath(path, { x: 0, y: this.page.getHeight(), color: this.grey(0) });
  }

  private fontOf(bold: boolean | undefined): PDFFont {
    return bold ? this.fonts.bold : this.fonts.regular;
  }
}
