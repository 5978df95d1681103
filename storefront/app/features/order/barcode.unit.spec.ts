import fc from "fast-check";
import { drawBarcode, type BarcodeDrawing } from "./barcode.server";

const DIGIT_OF: Record<string, string> = {
  nnwwn: "0",
  wnnnw: "1",
  nwnnw: "2",
  wwnnn: "3",
  nnwnw: "4",
  wnwnn: "5",
  nwwnn: "6",
  nnnww: "7",
  wnnwn: "8",
  nwnwn: "9",
};

/** Reads the bars back the way a scanner does: from the widths of what is black and what is white. */
function scan({ path, width }: BarcodeDrawing): string {
  const bars = [...path.matchAll(/M(\d+) 0h(\d+)v1h-\d+z/g)].map(
    ([, x, w]) => [Number(x), Number(w)] as const,
  );
  const elements: string[] = [];
  bars.forEach(([x, w], index) => {
    elements.push(w > 1 ? "w" : "n");
    const next = bars[index + 1];
    if (next) {
      elements.push(next[0] - x - w > 1 ? "w" : "n");
    }
  });
  expect(elements.slice(0, 4).join("")).toBe("nnnn");
  expect(elements.slice(-3).join("")).toBe("wnn");
  expect(bars[0]?.[0]).toBe(10);
  const [lastX = 0, lastW = 0] = bars.at(-1) ?? [];
  expect(lastX + lastW).toBe(width - 10);
  let digits = "";
  for (let at = 4; at < elements.length - 3; at += 10) {
    const pair = elements.slice(at, at + 10);
    for (const parity of [0, 1]) {
      digits += DIGIT_OF[pair.filter((_, index) => index % 2 === parity).join("")];
    }
  }
  return digits;
}

it("draws what a scanner reads back", () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 44, maxLength: 44 });
  fc.assert(
    fc.property(digits, (numbers) => {
      const text = numbers.join("");
      expect(scan(drawBarcode(text)!)).toBe(text);
    }),
  );
});

it.each(["", "123", "1".repeat(47), "a".repeat(44), `${"1".repeat(43)}"`])("draws nothing for %p", (text) => {
  expect(drawBarcode(text)).toBeNull();
});
