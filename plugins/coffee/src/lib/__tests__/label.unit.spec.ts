import fc from "fast-check";
import sharp from "sharp";

import { KINDS, PROCESSES } from "../coffee";
import { labelHash, renderLabelImages, renderLabelSvg, type LabelData } from "../label";
import { contrast } from "../label/colour";
import { contourRings } from "../label/contours";
import { PAPER, paletteFor } from "../label/palette";
import { terrainFor } from "../label/terrain";

const coffee: LabelData = {
  handle: "pedra-menina",
  title: "Pedra Menina",
  kind: "single_origin",
  region: "Caparaó",
  state: "ES",
  process: "natural",
  altitude_m: 1280,
  sca_score: 87.25,
  notes: ["tangerina", "mel"],
  net_content: "250 g",
};

describe("renderLabelSvg", () => {
  it("draws the same picture for the same data, and another for other data", () => {
    expect(labelHash(renderLabelSvg(coffee))).toBe(labelHash(renderLabelSvg({ ...coffee })));
    const changes: Partial<LabelData>[] = [
      { title: "Pedra Grande" },
      { handle: "outra" },
      { process: "lavado" },
      { altitude_m: 900 },
      { notes: ["uva"] },
      { net_content: "1 kg" },
    ];
    const hashes = changes.map((change) => labelHash(renderLabelSvg({ ...coffee, ...change })));
    expect(new Set([...hashes, labelHash(renderLabelSvg(coffee))]).size).toBe(changes.length + 1);
  });

  it("needs no fonts: every text is outlines", () => {
    expect(renderLabelSvg(coffee)).not.toMatch(/<text|font-family/);
  });

  it("draws any coffee without a broken number", () => {
    fc.assert(
      fc.property(
        fc.record({
          handle: fc.string({ minLength: 1, maxLength: 30 }),
          title: fc.string({ minLength: 1, maxLength: 60 }),
          kind: fc.constantFrom(...KINDS),
          region: fc.string({ maxLength: 60 }),
          state: fc.constantFrom(null, "MG"),
          process: fc.constantFrom(null, ...PROCESSES),
          altitude_m: fc.option(fc.integer({ min: 0, max: 3000 })),
          sca_score: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
          notes: fc.array(fc.string({ maxLength: 40 }), { maxLength: 6 }),
          net_content: fc.string({ maxLength: 40 }),
        }),
        (data) => {
          const svg = renderLabelSvg(data);
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(svg.endsWith("</svg>")).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("paletteFor", () => {
  it("can be read on paper, whatever the notes", () => {
    const note = fc.oneof(
      fc.constantFrom("jabuticaba", "limão-siciliano", "chocolate", "baunilha", "maçã-verde", "camomila"),
      fc.string({ maxLength: 20 }),
    );
    fc.assert(
      fc.property(fc.array(note, { maxLength: 6 }), fc.string(), (notes, name) => {
        const { ink, accent } = paletteFor(notes, name);
        expect(contrast(ink, PAPER)).toBeGreaterThanOrEqual(10);
        expect(contrast(accent, PAPER)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it("follows the most colourful note, not the first", () => {
    const fruity = paletteFor(["chocolate", "jabuticaba"], "a");
    expect(fruity).toEqual(paletteFor(["jabuticaba", "chocolate"], "a"));
    expect(fruity.ground).not.toBe(paletteFor(["chocolate"], "a").ground);
  });
});

describe("contourRings", () => {
  it("closes every line, so that the sea is outside of every ring", () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ min: 0.1, max: 1, noNaN: true }), (name, level) => {
        const terrain = terrainFor(name, { columns: 24, rows: 30, hills: 3 });
        for (const ring of contourRings(terrain, level)) {
          const first = ring[0];
          const last = ring[ring.length - 1];
          // Neighbouring crossings lie in one cell, the ring's ends too.
          expect(Math.hypot(first![0] - last![0], first![1] - last![1])).toBeLessThanOrEqual(Math.SQRT2);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe("renderLabelImages", () => {
  it("renders every width in both formats, at their true sizes", async () => {
    const images = await renderLabelImages(renderLabelSvg(coffee));
    expect(images.map(({ format, width, height }) => `${format} ${width}x${height}`)).toEqual([
      "avif 320x400",
      "avif 480x600",
      "avif 640x800",
      "avif 960x1200",
      "webp 320x400",
      "webp 480x600",
      "webp 640x800",
      "webp 960x1200",
    ]);
    const smallest = images[4]!;
    const { width, height, format } = await sharp(smallest.content).metadata();
    expect({ width, height, format }).toEqual({ width: 320, height: 400, format: "webp" });
    for (const { content } of images) {
      expect(content.length).toBeLessThan(150_000);
    }
  });
});
