import type { Palette } from "../coffee";
import { brandLine } from "./brand";
import type { LabelData } from "./label-data";
import { artInks, mapArt } from "./map-art";
import { paperPanel } from "./paper-panel";

const OUTLINE =
  "M158 84L802 84C806 196 821 262 822 420L830 1046Q834 1132 782 1137Q480 1150 178 1137Q126 1132 130 1046L138 420C139 262 154 196 158 84Z";

/** The crimped seal along the top edge, with the fold under it. */
function seal(): string {
  const ridges = Array.from({ length: 7 }, (_, index) => {
    const y = 92 + index * 8;
    return `<path d="M156 ${y}H804" stroke="#000" stroke-opacity="0.13" stroke-width="1.6"/><path d="M156 ${y + 2}H804" stroke="#fff" stroke-opacity="0.12" stroke-width="1.6"/>`;
  }).join("");
  return [
    ridges,
    '<rect x="130" y="150" width="700" height="26" fill="url(#fold)"/>',
    '<path d="M150 150H810" stroke="#000" stroke-opacity="0.28" stroke-width="2"/>',
    '<path d="M156 116l-14 7l14 7zM804 116l14 7l-14 7z" fill="#000" fill-opacity="0.2"/>',
  ].join("");
}

/** One-way valve: lets the gas of fresh coffee out. */
function valve(x: number, y: number): string {
  const holes = [0, 1, 2, 3, 4]
    .map((index) => {
      const turn = (Math.PI * 2 * index) / 5 - Math.PI / 2;
      return `<circle cx="${(x + 9 * Math.cos(turn)).toFixed(1)}" cy="${(y + 9 * Math.sin(turn)).toFixed(1)}" r="2.3"/>`;
    })
    .join("");
  return [
    `<circle cx="${x}" cy="${y + 3}" r="27" fill="#000" fill-opacity="0.22"/>`,
    `<circle cx="${x}" cy="${y}" r="26" fill="#fff" fill-opacity="0.16" stroke="#fff" stroke-opacity="0.38" stroke-width="1.5"/>`,
    `<circle cx="${x}" cy="${y}" r="18" fill="none" stroke="#000" stroke-opacity="0.22" stroke-width="2"/>`,
    `<g fill="#000" fill-opacity="0.45">${holes}</g>`,
  ].join("");
}

/** Creases of the side gussets and the bottom fold. */
const CREASES = [
  '<path d="M196 176C176 330 166 640 176 1134L130 1134L128 300Z" fill="url(#gussetLeft)"/>',
  '<path d="M764 176C784 330 794 640 784 1134L832 1134L834 300Z" fill="url(#gussetRight)"/>',
  '<path d="M132 1078Q480 1112 828 1078" fill="none" stroke="#000" stroke-opacity="0.2" stroke-width="2.5"/>',
  '<path d="M132 1081Q480 1115 828 1081" fill="none" stroke="#fff" stroke-opacity="0.16" stroke-width="2"/>',
  '<path d="M130 1080Q480 1114 830 1080L830 1150H130Z" fill="#000" fill-opacity="0.1"/>',
].join("");

const SHADING = `
<linearGradient id="round" x1="0" x2="1" y1="0" y2="0">
<stop offset="0" stop-color="#000" stop-opacity=".3"/><stop offset=".07" stop-color="#000" stop-opacity=".07"/>
<stop offset=".2" stop-color="#fff" stop-opacity=".13"/><stop offset=".36" stop-color="#fff" stop-opacity="0"/>
<stop offset=".74" stop-color="#000" stop-opacity=".02"/><stop offset=".93" stop-color="#000" stop-opacity=".14"/>
<stop offset="1" stop-color="#000" stop-opacity=".36"/></linearGradient>
<linearGradient id="drop" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".1"/>
<stop offset=".35" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".14"/></linearGradient>
<linearGradient id="fold" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="#000" stop-opacity=".22"/><stop offset="1" stop-color="#000" stop-opacity="0"/></linearGradient>
<linearGradient id="gussetLeft" x1="0" x2="1" y1="0" y2="0"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset=".86" stop-color="#000" stop-opacity=".12"/><stop offset="1" stop-color="#fff" stop-opacity=".22"/></linearGradient>
<linearGradient id="gussetRight" x1="1" x2="0" y1="0" y2="0"><stop offset="0" stop-color="#000" stop-opacity="0"/><stop offset=".86" stop-color="#000" stop-opacity=".16"/><stop offset="1" stop-color="#fff" stop-opacity=".14"/></linearGradient>`;

/** A standing coffee bag with seal, valve, map and paper label. */
export function drawBag(data: LabelData, palette: Palette): { defs: string; body: string } {
  const area = { x: 120, y: 170, width: 720, height: 990 };
  return {
    defs: `<clipPath id="bag"><path d="${OUTLINE}"/></clipPath>${SHADING}
<linearGradient id="clear" x1="0" x2="0" y1="0" y2="1"><stop offset="0" stop-color="${palette.ground}"/><stop offset=".62" stop-color="${palette.ground}"/><stop offset="1" stop-color="${palette.ground}" stop-opacity="0"/></linearGradient>`,
    body: [
      '<ellipse cx="488" cy="1139" rx="356" ry="20" fill="#1b0f08" fill-opacity=".5" filter="url(#soft)"/>',
      '<g clip-path="url(#bag)">',
      `<path d="${OUTLINE}" fill="${palette.ground}"/>`,
      mapArt(data, palette, area),
      '<rect x="120" y="84" width="720" height="232" fill="url(#clear)"/>',
      brandLine(190, 250, artInks(palette).strong),
      valve(748, 232),
      paperPanel(data, palette, { x: 178, bottom: 1056, width: 604 }),
      CREASES,
      seal(),
      `<path d="${OUTLINE}" fill="url(#round)"/><path d="${OUTLINE}" fill="url(#drop)"/>`,
      "</g>",
    ].join(""),
  };
}
