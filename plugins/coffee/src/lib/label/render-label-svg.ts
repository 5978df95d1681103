import type { Palette } from "../coffee";
import { drawBag } from "./bag";
import { drawCarton } from "./carton";
import { mix } from "./colour";
import type { LabelData } from "./label-data";
import { PAPER, paletteFor } from "./palette";

/** Proportions of every label picture. */
export const LABEL_RATIO = 1200 / 960;

/** The studio behind the bag: a pale tint of its own colour and a floor. */
function studio(palette: Palette): { defs: string; body: string } {
  const wall = mix(palette.ground, PAPER, 0.8);
  return {
    defs: `<linearGradient id="wall" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${mix(wall, "#ffffff", 0.3)}"/><stop offset=".86" stop-color="${wall}"/><stop offset=".87" stop-color="${mix(wall, palette.ground, 0.1)}"/><stop offset="1" stop-color="${mix(wall, "#ffffff", 0.12)}"/></linearGradient>
<filter id="soft" x="-20%" y="-200%" width="140%" height="500%"><feGaussianBlur stdDeviation="16"/></filter>`,
    body: '<rect width="960" height="1200" fill="url(#wall)"/>',
  };
}

/**
 * Draws a coffee's package as SVG, from its data alone: the same data always gives
 * the same picture. Text is outlines, so no font is needed to show it.
 * @param width of the picture in pixels; its height follows LABEL_RATIO
 */
export function renderLabelSvg(data: LabelData, { width = 960 }: { width?: number } = {}): string {
  const palette = paletteFor(data.notes, data.handle);
  const room = studio(palette);
  const pack =
    data.kind === "drip" || data.kind === "kit" ? drawCarton(data, palette) : drawBag(data, palette);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 1200" width="${width}" height="${Math.round(width * LABEL_RATIO)}">`,
    `<defs>${room.defs}${pack.defs}</defs>`,
    room.body,
    pack.body,
    "</svg>",
  ].join("");
}
