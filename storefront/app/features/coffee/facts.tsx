import type { Coffee } from "~/features/catalog/types";
import { altitudeText, scoreText } from "~/features/catalog/words";

type Fact = { term: string; value: string };

/** The label's facts that are known, in the order a buyer asks for them. */
export function factsOf(coffee: Coffee): Fact[] {
  const facts: Array<[string, string | null | undefined]> = [
    ["Produtor", coffee.producer],
    ["Região", [coffee.region, coffee.state].filter(Boolean).join(", ")],
    ["Altitude", coffee.altitude_m === null ? null : altitudeText(coffee.altitude_m)],
    ["Variedade", coffee.variety],
    ["Processo", coffee.process_label],
    ["Colheita", coffee.harvest],
    ["Torra", coffee.roast_label?.replace(/^torra /i, "")],
    ["Pontuação SCA", coffee.sca_score === null ? null : scoreText(coffee.sca_score)],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** The coffee's record: what the bag's label says, as text. */
export function CoffeeFactsTable({ coffee }: { coffee: Coffee }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 border-t border-ink md:grid-cols-4">
      {factsOf(coffee).map(({ term, value }) => (
        <div key={term} className="border-b border-line py-4">
          <dt className="eyebrow">{term}</dt>
          <dd className="mt-1 font-display text-lg leading-snug first-letter:uppercase">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
