/** sRGB colour maths for the coffees' accents: WCAG 2.2 relative luminance and contrast. */
type Rgb = [number, number, number];

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** `#9a3a1c` → [154, 58, 28]; null for anything else. */
export function parseHex(hex: string): Rgb | null {
  const match = HEX.exec(hex);
  return match ? ([1, 2, 3].map((i) => Number.parseInt(match[i] ?? "0", 16)) as Rgb) : null;
}

const toHex = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two hex colours, 1 to 21; 1 when one of them is no colour. */
export function contrast(first: string, second: string): number {
  const [a, b] = [parseHex(first), parseHex(second)];
  if (!a || !b) {
    return 1;
  }
  const [la, lb] = [luminance(a), luminance(b)];
  return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
}

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, i) => part + ((to[i] ?? part) - part) * share) as Rgb;

/**
 * The nearest colour to `hex`, moved towards `towards`, that stands at least `ratio` : 1
 * against every one of `grounds`. Gives `towards` itself when nothing on the way does.
 */
export function readableOn(hex: string, grounds: string[], towards: string, ratio = 4.5): string {
  const [from, to] = [parseHex(hex), parseHex(towards)];
  if (!from || !to) {
    return towards;
  }
  for (let step = 0; step <= 40; step += 1) {
    const candidate = toHex(mix(from, to, step / 40));
    if (grounds.every((ground) => contrast(candidate, ground) >= ratio)) {
      return candidate;
    }
  }
  return towards;
}
