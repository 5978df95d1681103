import type { Facets } from "~/features/catalog/types";

type ProfileRule = { title: string; text: string; words: string[] };

/** Ways into the shop for who knows a taste but no region. Words are searched in the notes on sale, without accents. */
const RULES: ProfileRule[] = [
  {
    title: "Chocolate e castanhas",
    text: "Encorpado, de todo dia",
    words: ["chocolate", "cacau", "castanha", "amendoa", "avela", "noz", "amendoim"],
  },
  {
    title: "Frutas e flores",
    text: "Vivo, perfumado",
    words: [
      "jasmim",
      "flor",
      "pessego",
      "bergamota",
      "maracuja",
      "morango",
      "laranja",
      "tangerina",
      "goiaba",
      "ameixa",
      "maca",
      "uva",
      "amora",
      "cereja",
      "limao",
      "framboesa",
      "cupuacu",
      "jabuticaba",
      "frutas",
    ],
  },
  {
    title: "Mel e caramelo",
    text: "Doce, redondo",
    words: ["mel", "caramelo", "melado", "rapadura", "doce", "baunilha", "acucar"],
  },
  {
    title: "Especiarias",
    text: "Quente, de conversa longa",
    words: ["canela", "cravo", "especiaria", "cumaru", "cardamomo", "gengibre", "tabaco", "cedro"],
  },
];

export type Profile = {
  title: string;
  text: string;
  /** Names of the notes behind it. */
  notes: string[];
  href: string;
};

const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLocaleLowerCase("pt-BR");

/**
 * The profiles that have at least one coffee on sale, each with the list address that shows
 * them. A note counts when one of its words begins with one of the rule's ("meladoso" is
 * no "mel": short words must match whole).
 */
export function buildProfiles(facets: Facets): Profile[] {
  return RULES.flatMap(({ title, text, words }) => {
    const notes = facets.notes.filter(({ label, count }) => count > 0 && hasWord(plain(label), words));
    if (notes.length === 0) {
      return [];
    }
    const params = new URLSearchParams(notes.map(({ value }) => ["notas", value]));
    return [{ title, text, notes: notes.map(({ label }) => label), href: `/cafes?${params}` }];
  });
}

const SHORT_WORD = 4;

function hasWord(text: string, words: string[]): boolean {
  return text
    .split(/[^a-z]+/)
    .some((part) =>
      words.some((word) => (word.length <= SHORT_WORD ? part === word : part.startsWith(word))),
    );
}
