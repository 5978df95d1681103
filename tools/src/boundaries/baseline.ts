import { type Break } from "./rules.js";

/** What is known to be wrong: breaks as "rule: from -> to", and folders that stand in a circle. */
export type Baseline = { breaks: string[]; circles: string[] };

/** What differs from the baseline: `added` is to be mended, `gone` is to be taken out of the file. */
export type Difference = { added: string[]; gone: string[] };

/** A break as the baseline writes it. */
export function textOf({ rule, from, to }: Break): string {
  return to ? `${rule}: ${from} -> ${to}` : `${rule}: ${from}`;
}

/** Compares two lists as sets. */
export function differenceOf(known: readonly string[], found: readonly string[]): Difference {
  const [before, now] = [new Set(known), new Set(found)];
  return {
    added: [...now].filter((one) => !before.has(one)).sort(),
    gone: [...before].filter((one) => !now.has(one)).sort(),
  };
}

/** The baseline without what is gone; nothing is ever added to it. */
export function shrink(known: Baseline, found: Baseline): Baseline {
  const [breaks, circles] = [new Set(found.breaks), new Set(found.circles)];
  return {
    breaks: known.breaks.filter((one) => breaks.has(one)),
    circles: known.circles.filter((one) => circles.has(one)),
  };
}
