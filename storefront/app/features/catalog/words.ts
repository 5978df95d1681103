import type { CoffeeCardFacts } from "./types";

const sentence = new Intl.ListFormat("pt-BR", { style: "long", type: "conjunction" });

/** "Sul de Minas, MG", or the kind of product when no single place stands behind it. */
export function originText(
  coffee: Pick<CoffeeCardFacts, "region" | "state" | "kind" | "kind_label">,
): string {
  if (coffee.kind !== "single_origin") {
    return coffee.kind_label;
  }
  return [coffee.region, coffee.state].filter(Boolean).join(", ");
}

/** Notes as a sentence: "caramelo, laranja e castanha". */
export function notesText(notes: string[]): string {
  return sentence.format(notes.map((note) => note.toLocaleLowerCase("pt-BR")));
}

/** "1.280 m" */
export function altitudeText(metres: number): string {
  return `${metres.toLocaleString("pt-BR")} m`;
}

/** "87,5" */
export function scoreText(score: number): string {
  return score.toLocaleString("pt-BR", { maximumFractionDigits: 2 });
}

/** Seconds as "2:45", hours for cold brew: "12 h". */
export function durationText(seconds: number): string {
  if (seconds >= 3600) {
    return `${Math.round(seconds / 3600)} h`;
  }
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
