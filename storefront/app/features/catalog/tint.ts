import { contrast, readableOn } from "~/lib/colour";
import type { Palette, Tint } from "./types";

// The grounds of app/tokens.css on which an accent is read (paper and sunk), and the ends it may move towards.
const LIGHT_GROUNDS = ["#fbf8f2", "#f3ede2"];
const DARK_GROUNDS = ["#16100c", "#201813"];
const INK = "#20150e";
const CREAM = "#f4ebe0";
/** Accents also carry tinted washes under text, so a little above the 4.5 that WCAG AA asks. */
const RATIO = 5;

export const HOUSE_PALETTE: Palette = { ground: "#e9dcc8", ink: "#20150e", accent: "#9a3a1c" };

/**
 * A label's palette as page colours: its accent is
 * shifted as little as reading asks on the light and on the dark ground.
 */
export function tintOf(palette: Palette | null): Tint {
  const { ground, ink, accent } = palette ?? HOUSE_PALETTE;
  return {
    light: readableOn(accent, LIGHT_GROUNDS, INK, RATIO),
    dark: readableOn(accent, DARK_GROUNDS, CREAM, RATIO),
    ground,
    ink: contrast(ink, ground) >= 3 ? ink : INK,
  };
}
