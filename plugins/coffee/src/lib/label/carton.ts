import type { Palette } from "../coffee";
import { brandLine } from "./brand";
import { mix } from "./colour";
import type { LabelData } from "./label-data";
import { artInks, mapArt } from "./map-art";
import { paperPanel } from "./paper-panel";

const FRONT = { x: 108, y: 214, width: 664, height: 922 };
const DEPTH = 84;
const RISE = 74;

/** A gift or drip carton seen from the front right: lid, side and front. */
export function drawCarton(data: LabelData, palette: Palette): { defs: string; body: string } {
  const { x, y, width, height } = FRONT;
  const right = x + width;
  const bottom = y + height;
  const side = `M${right} ${y}l${DEPTH} -${RISE}V${bottom - RISE - 14}L${right} ${bottom}Z`;
  const top = `M${x} ${y}l${DEPTH} -${RISE}H${right + DEPTH}L${right} ${y}Z`;
  return {
    defs: `<clipPath id="front"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/></clipPath>
<linearGradient id="face" x1="0" x2="1" y1="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".14"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient>
<linearGradient id="flank" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="#000" stop-opacity=".34"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></linearGradient>
<linearGradient id="clear" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${palette.ground}"/><stop offset=".66" stop-color="${palette.ground}"/><stop offset="1" stop-color="${palette.ground}" stop-opacity="0"/></linearGradient>`,
    body: [
      `<ellipse cx="500" cy="${bottom + 2}" rx="392" ry="20" fill="#1b0f08" fill-opacity=".5" filter="url(#soft)"/>`,
      `<path d="${top}" fill="${mix(palette.ground, "#ffffff", 0.2)}"/>`,
      `<path d="M${right - 128} ${y}l${DEPTH} -${RISE}h80l-${DEPTH} ${RISE}z" fill="${palette.accent}"/>`,
      `<path d="${side}" fill="${palette.ground}"/><path d="${side}" fill="url(#flank)"/>`,
      '<g clip-path="url(#front)">',
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.ground}"/>`,
      mapArt(data, palette, { x: x - 8, y: y + 84, width: width + 16, height: 850 }),
      `<rect x="${x}" y="${y}" width="${width}" height="196" fill="url(#clear)"/>`,
      brandLine(x + 34, y + 108, artInks(palette).strong),
      `<path d="M${right - 128} ${y}v92q0 8 8 8h64q8 0 8 -8v-92z" fill="${palette.accent}"/>`,
      paperPanel(data, palette, { x: x + 30, bottom: bottom - 34, width: width - 60 }),
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#face)"/>`,
      `<path d="M${x} ${y + 1.5}H${right}" stroke="#fff" stroke-opacity=".35" stroke-width="3"/>`,
      "</g>",
    ].join(""),
  };
}
