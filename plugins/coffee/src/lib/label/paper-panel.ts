import type { Palette } from "../coffee";
import { mix } from "./colour";
import type { LabelData } from "./label-data";
import { PAPER } from "./palette";
import { processPattern } from "./process-pattern";
import { drawText, evenLines, fittingSize, textWidth } from "./type";

/** Where the label sits: its left, its bottom edge and its width; its height follows its text. */
type PanelPlace = {
  x: number;
  bottom: number;
  width: number;
};

const PAD = 36;
const BAND_HEIGHT = 50;
const TITLE_SIZES = [92, 86, 80, 74, 68, 62, 56, 50, 44];
const TITLE = { face: "display", tracking: -0.015 } as const;
const PLACE = { face: "textBold", tracking: 0.09 } as const;
const SMALL = { face: "textBold", size: 20, tracking: 0.09 } as const;

/** The title in one line when it stays large, else in two. */
function titleLines(title: string, width: number): { lines: string[]; size: number } {
  const single = fittingSize(title, TITLE, width, TITLE_SIZES);
  if (single >= 68) {
    return { lines: [title], size: single };
  }
  const lines = evenLines(title, 2);
  const size = Math.min(78, ...lines.map((line) => fittingSize(line, TITLE, width, TITLE_SIZES)));
  return size > single ? { lines, size } : { lines: [title], size: single };
}

/** "chocolate, laranja, mel", with as many notes as fit the width. */
function notesLine(notes: readonly string[], width: number): { text: string; size: number } {
  for (let count = Math.min(notes.length, 3); count > 0; count--) {
    const text = notes.slice(0, count).join(", ");
    const size = fittingSize(text, { face: "displayLight" }, width, [38, 36, 34, 32, 30]);
    if (textWidth(text, { face: "displayLight", size }) <= width || count === 1) {
      return { text, size };
    }
  }
  return { text: "", size: 30 };
}

/** Score on the left, weight on the right, above them a hairline. */
function footer(data: LabelData, palette: Palette, left: number, right: number, y: number): string {
  const soft = mix(palette.ink, PAPER, 0.25);
  const score = data.sca_score?.toLocaleString("pt-BR", { maximumFractionDigits: 2 });
  const figure = { face: "display", size: 44 } as const;
  const content = { face: "textBold", size: 31 } as const;
  const wordsX = left + (score ? textWidth(score, figure) : 0) + 13;
  const room = right - textWidth(data.net_content, content) - 24 - wordsX;
  const words = textWidth("PONTOS SCA", SMALL) <= room ? "PONTOS SCA" : "SCA";
  return [
    `<path d="M${left} ${y - 56}H${right}" stroke="${palette.ink}" stroke-opacity="0.25" stroke-width="1.6"/>`,
    score
      ? drawText(score, left, y, { ...figure, fill: palette.accent }) +
        drawText(words, wordsX, y - 2, { ...SMALL, fill: soft })
      : "",
    drawText(data.net_content, score ? right : left, y - 1, {
      ...content,
      fill: palette.ink,
      anchor: score ? "end" : "start",
    }),
  ].join("");
}

/** The paper label: process band, region, name, notes, score and weight. */
export function paperPanel(data: LabelData, palette: Palette, at: PanelPlace): string {
  const left = at.x + PAD;
  const right = at.x + at.width - PAD;
  const inner = at.width - 2 * PAD;
  const place = [data.region, data.state].filter(Boolean).join(" · ").toLocaleUpperCase("pt-BR");
  const placeSize = fittingSize(place, PLACE, inner, [27, 25, 23, 21, 19]);
  const { lines, size } = titleLines(data.title, inner);
  const notes = notesLine(data.notes, inner);

  const lineHeight = size * 1.02;
  const height = BAND_HEIGHT + 62 + size + lineHeight * (lines.length - 1) + 62 + 130;
  const top = at.bottom - height;
  const placeY = top + BAND_HEIGHT + 54;
  const titleY = placeY + size * 0.94 + 10;
  const notesY = titleY + lineHeight * (lines.length - 1) + 60;

  return [
    `<rect x="${at.x - 2}" y="${top + 4}" width="${at.width + 4}" height="${height + 2}" rx="4" fill="#000" fill-opacity=".16"/>`,
    `<rect x="${at.x}" y="${top}" width="${at.width}" height="${height}" rx="3" fill="${PAPER}"/>`,
    `<rect x="${at.x}" y="${top}" width="${at.width}" height="${BAND_HEIGHT}" rx="3" fill="${palette.accent}"/>`,
    processPattern(data.process, { x: at.x + 12, y: top, width: at.width - 24, height: BAND_HEIGHT }, PAPER),
    drawText(place, left, placeY, { ...PLACE, size: placeSize, fill: palette.accent }),
    ...lines.map((line, index) =>
      drawText(line, left - size * 0.03, titleY + index * lineHeight, { ...TITLE, size, fill: palette.ink }),
    ),
    drawText(notes.text, left, notesY, {
      face: "displayLight",
      size: notes.size,
      fill: mix(palette.ink, PAPER, 0.14),
    }),
    footer(data, palette, left, right, at.bottom - 36),
  ].join("");
}
