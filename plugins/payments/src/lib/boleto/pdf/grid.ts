import type { Sheet } from "@mestres/platform/lib/pdf/sheet";
import { mm } from "@mestres/platform/lib/pdf/units";

/** One labelled field; width in millimetres. */
export type Field = {
  label: string;
  value?: string;
  width: number;
  align?: "left" | "right";
  strong?: boolean;
};

const LABEL = { size: 5.5 };
const VALUE_SIZE = 8.5;

/** Draws a row of framed fields, each with its label on top. Positions and sizes in points. */
export function drawRow(
  sheet: Sheet,
  fields: readonly Field[],
  { x, y, height }: { x: number; y: number; height: number },
): void {
  let at = x;
  for (const { label, value = "", width, align, strong } of fields) {
    const wide = mm(width);
    const inside = { x: at + 3, width: wide - 6 };
    sheet.frame({ x: at, y, width: wide, height });
    sheet.field(label, { ...inside, y: y + 2 }, LABEL);
    sheet.field(
      value,
      { ...inside, y: y + height - VALUE_SIZE - 2.5, align },
      { size: VALUE_SIZE, bold: strong },
    );
    at += wide;
  }
}

/** A dashed line across the page where people cut. */
export function drawCut(sheet: Sheet, y: number, x: number, width: number): void {
  sheet.rule({ x, y }, { x: x + width, y }, { thickness: 1, grey: GREY, dash: 3 });
  sheet.field("Corte na linha pontilhada", { x, y: y - 8, width, align: "right" }, { ...LABEL, grey: GREY });
}

const GREY = 1 / 3;
