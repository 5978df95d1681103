import type { Palette } from "../coffee";
import { contrast, mix } from "./colour";
import { contourRings, ringPath } from "./contours";
import type { LabelData } from "./label-data";
import { PAPER } from "./palette";
import { terrainFor } from "./terrain";
import { drawText, textWidth } from "./type";

type Area = {
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Where nothing is known of the altitude: about the middle of Brazilian arabica. */
const USUAL_ALTITUDE_M = 1100;
const COLUMNS = 74;

/** The line and tint colours of a bag: light on dark ground, dark on light ground. */
export function artInks(palette: Palette): { line: string; tint: string; strong: string } {
  const dark = contrast(palette.ground, PAPER) > contrast(palette.ground, palette.ink);
  return dark
    ? { line: mix(palette.ground, PAPER, 0.6), tint: PAPER, strong: PAPER }
    : { line: mix(palette.ground, palette.ink, 0.56), tint: "#ffffff", strong: palette.ink };
}

/**
 * The map on a bag: one contour for every 50 m of the coffee's altitude (so a
 * mountain coffee is drawn denser than a lowland one), every fifth heavier, the
 * peak marked with its height. A decaf's lines are dotted.
 */
export function mapArt(data: LabelData, palette: Palette, area: Area): string {
  const scale = area.width / (COLUMNS - 1);
  const rows = Math.ceil(area.height / scale) + 3;
  const terrain = terrainFor(data.handle, {
    columns: COLUMNS,
    rows,
    hills: data.kind === "blend" || data.kind === "kit" ? 5 : 3,
  });
  const offsetX = area.x;
  const offsetY = area.y - scale;
  const inks = artInks(palette);
  const altitude = data.altitude_m ?? USUAL_ALTITUDE_M;
  const count = Math.max(6, Math.round(altitude / 50));
  const lowest = 0.16;
  const step = (terrain.peak.height - lowest) / (count + 0.35);
  const levels = Array.from({ length: count }, (_, index) => lowest + index * step);
  const dots = data.kind === "decaf" ? ' stroke-dasharray="0.1 6" stroke-linecap="round"' : "";

  const rings = levels.map((level) =>
    contourRings(terrain, level)
      .map((ring) => ringPath(ring, scale, offsetX, offsetY))
      .join(""),
  );
  const tints = rings
    .filter((_, index) => index % 2 === 1)
    .map((path) => `<path d="${path}" fill-rule="evenodd"/>`)
    .join("");
  const tintShare = Math.min(0.09, 0.9 / count);
  const lines = rings
    .map((path, index) => {
      const width = (index % 5 === 4 ? 3.4 : 1.7) + (dots ? 1 : 0);
      return `<path d="${path}" stroke-width="${width}"${dots}/>`;
    })
    .join("");

  const peakX = offsetX + terrain.peak.column * scale;
  const peakY = offsetY + terrain.peak.row * scale;
  return [
    `<g fill="${inks.tint}" fill-opacity="${tintShare.toFixed(3)}">${tints}</g>`,
    `<g fill="none" stroke="${inks.line}" stroke-linejoin="round">${lines}</g>`,
    data.altitude_m ? peakMark(data.altitude_m, peakX, peakY, area, palette, inks.strong) : "",
  ].join("");
}

/** A surveyor's triangle on the peak and its altitude in metres. */
function peakMark(altitude: number, x: number, y: number, area: Area, palette: Palette, ink: string): string {
  const label = `${altitude.toLocaleString("pt-BR")} m`;
  const style = { face: "textBold", size: 29, tracking: 0.02, fill: ink } as const;
  const width = textWidth(label, style);
  const toLeft = x + 50 + width > area.x + area.width - 40;
  const textX = toLeft ? x - 24 - width : x + 24;
  const pillX = toLeft ? textX - 18 : x - 26;
  return [
    `<rect x="${pillX.toFixed(1)}" y="${(y - 25).toFixed(1)}" width="${(width + 68).toFixed(1)}" height="46" rx="23" fill="${palette.ground}" fill-opacity="0.88"/>`,
    `<path d="M${x} ${y - 14}l13 23h-26z" fill="${ink}"/>`,
    drawText(label, textX, y + 7, style),
  ].join("");
}
