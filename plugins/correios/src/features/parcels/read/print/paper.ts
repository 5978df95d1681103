import { mm } from "@mestres/platform/lib/pdf/units";

export type Paper = {
  width: number;
  height: number;
  margin: number;
  /** Size of running text, in points. */
  text: number;
};

/** Sheets of the two formats that labels are printed in. */
export const PAPERS = {
  a4: { width: mm(210), height: mm(297), margin: mm(14), text: 9 },
  "10x15": { width: mm(100), height: mm(150), margin: mm(5), text: 5.6 },
} as const satisfies Record<string, Paper>;

export type PrintFormat = keyof typeof PAPERS;
