import type { Palette } from "../coffee";
import { fold } from "../text";
import { mix, readableOn } from "./colour";
import { randomFrom, seedOf } from "./random";

/** The label's paper, and the ground every palette must be readable on. */
export const PAPER = "#fbf5e9";

type Family = {
  /** Words of tasting notes, without accents. */
  words: readonly string[];
  ground: string;
  accent: string;
  /** The more colourful a family, the sooner it gives the bag its colour. */
  weight: number;
};

/** Colours of tasting notes, after the fruit, flower or sweet they name. */
const FAMILIES: readonly Family[] = [
  {
    words: ["goiaba", "melancia", "romã", "pitanga", "acerola"],
    ground: "#d4707a",
    accent: "#b03a52",
    weight: 9,
  },
  {
    words: ["morango", "framboesa", "frutas vermelhas", "cereja", "amora", "hibisco", "maca vermelha"],
    ground: "#b8394b",
    accent: "#b3243f",
    weight: 9,
  },
  {
    words: ["uva", "mirtilo", "jabuticaba", "ameixa", "acai", "cassis", "vinho"],
    ground: "#5d4272",
    accent: "#6c3a86",
    weight: 9,
  },
  {
    words: ["maracuja", "manga", "abacaxi", "cupuacu", "caju", "carambola", "caja"],
    ground: "#e3b23c",
    accent: "#a26a00",
    weight: 8,
  },
  {
    words: ["maca", "capim", "erva", "cha verde", "hortela", "melissa", "pera"],
    ground: "#7f9a5e",
    accent: "#4c6f2c",
    weight: 8,
  },
  { words: ["pessego", "damasco", "nectarina"], ground: "#e8a07c", accent: "#b9532f", weight: 8 },
  { words: ["lavanda", "camomila", "violeta"], ground: "#8b93c0", accent: "#4d579b", weight: 7 },
  { words: ["jasmim", "flor", "floral", "rosa"], ground: "#b592bd", accent: "#84477f", weight: 7 },
  { words: ["limao", "lima", "yuzu", "cidra"], ground: "#cdbb4a", accent: "#7f740f", weight: 7 },
  {
    words: ["laranja", "tangerina", "bergamota", "mexerica", "citrico"],
    ground: "#dd7a35",
    accent: "#bd5413",
    weight: 7,
  },
  { words: ["cedro", "tabaco", "mate", "cumaru"], ground: "#40574d", accent: "#33614c", weight: 6 },
  { words: ["chocolate amargo", "cacau"], ground: "#553729", accent: "#7d4426", weight: 5 },
  {
    words: ["canela", "cravo", "especiarias", "cardamomo", "pimenta", "gengibre"],
    ground: "#a34a30",
    accent: "#a3431f",
    weight: 5,
  },
  {
    words: ["castanha", "amendoa", "avela", "noz", "amendoim", "macadamia"],
    ground: "#b08c66",
    accent: "#80522a",
    weight: 4,
  },
  {
    words: ["mel", "melado", "rapadura", "caramelo", "acucar", "doce de leite", "cana"],
    ground: "#cf9242",
    accent: "#9a5c10",
    weight: 3,
  },
  {
    words: ["baunilha", "creme", "leite", "biscoito", "pao"],
    ground: "#d8bf95",
    accent: "#8a6526",
    weight: 2,
  },
  { words: ["chocolate", "brownie"], ground: "#6d4938", accent: "#7d4426", weight: 2 },
];

const FALLBACK: Family = { words: [], ground: "#6f5848", accent: "#8a4b2a", weight: 0 };

/** The colour family a tasting note belongs to, if any of its words is known. */
function familyOf(note: string): Family | undefined {
  const words = ` ${fold(note)}`;
  return FAMILIES.find((family) => family.words.some((word) => words.includes(` ${fold(word)}`)));
}

/**
 * A coffee's colours from its tasting notes: the most colourful note paints the bag
 * (`ground`), the next one the details (`accent`). `accent` is readable on paper at
 * 4.5:1 and `ink` at 10:1. `name` shifts the ground slightly, so that two coffees
 * with the same notes are still told apart.
 */
export function paletteFor(notes: readonly string[], name: string): Palette {
  const families = notes
    .map(familyOf)
    .filter((family) => family !== undefined)
    .sort((a, b) => b.weight - a.weight);
  const lead = families[0] ?? FALLBACK;
  const second = families.find((family) => family !== lead) ?? lead;
  const random = randomFrom(seedOf(name));
  const ground = mix(lead.ground, second.ground, 0.06 + random() * 0.2);
  return {
    ground,
    ink: readableOn(mix(ground, "#1c0f08", 0.72), PAPER, 10),
    accent: readableOn(mix(lead.accent, second.accent, 0.35), PAPER, 4.5),
  };
}
