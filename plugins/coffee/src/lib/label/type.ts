import { readFileSync } from "node:fs";

import { type Font, parse } from "opentype.js";

/**
 * Faces shipped with the plugin. Text is drawn as outlines, because a machine
 * that renders labels may have no fonts at all.
 */
const FILES = {
  display: "@fontsource/fraunces/files/fraunces-latin-600-normal.woff",
  displayLight: "@fontsource/fraunces/files/fraunces-latin-400-normal.woff",
  textBold: "@fontsource/instrument-sans/files/instrument-sans-latin-700-normal.woff",
} as const;

export type Face = keyof typeof FILES;

export type TextStyle = {
  face: Face;
  /** Pixels. */
  size: number;
  fill: string;
  /** Space added between letters, in em. */
  tracking?: number;
  anchor?: "start" | "middle" | "end";
};

const loaded = new Map<Face, Font>();

function fontOf(face: Face): Font {
  const known = loaded.get(face);
  if (known) {
    return known;
  }
  const bytes = readFileSync(require.resolve(FILES[face]));
  const font = parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
  loaded.set(face, font);
  return font;
}

/** Width of a text in pixels, without the space after its last letter. */
export function textWidth(text: string, style: Omit<TextStyle, "fill">): number {
  const tracking = style.tracking ?? 0;
  const width = fontOf(style.face).getAdvanceWidth(text, style.size, {
    kerning: true,
    letterSpacing: tracking,
  });
  return width - tracking * style.size;
}

/** One line of text as an SVG path; `y` is its baseline. */
export function drawText(text: string, x: number, y: number, style: TextStyle): string {
  const width = textWidth(text, style);
  const start = style.anchor === "middle" ? x - width / 2 : style.anchor === "end" ? x - width : x;
  const path = fontOf(style.face).getPath(text, start, y, style.size, {
    kerning: true,
    letterSpacing: style.tracking ?? 0,
  });
  return `<path d="${path.toPathData(1)}" fill="${style.fill}"/>`;
}

/** The largest size of `sizes` at which the text is at most `width` pixels wide; else the smallest. */
export function fittingSize(
  text: string,
  style: Omit<TextStyle, "fill" | "size">,
  width: number,
  sizes: readonly number[],
): number {
  const fits = sizes.find((size) => textWidth(text, { ...style, size }) <= width);
  return fits ?? sizes[sizes.length - 1] ?? 12;
}

/** Splits a text in at most `count` lines of words, as even as they get. */
export function evenLines(text: string, count: number): string[] {
  const words = text.split(" ");
  if (count < 2 || words.length < 2) {
    return [text];
  }
  const splits = words
    .slice(1)
    .map((_, index) => [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")]);
  return splits.reduce((best, split) =>
    Math.max(...split.map((line) => line.length)) < Math.max(...best.map((line) => line.length))
      ? split
      : best,
  );
}
