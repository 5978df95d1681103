import type { Brewing } from "~/features/catalog/types";
import { durationText } from "~/features/catalog/words";

type Figure = { figure: string; unit: string; what: string };

function figuresOf({ dose_g, water_ml, temp_c, time_s }: Brewing): Figure[] {
  const number = (value: number) => value.toLocaleString("pt-BR");
  return [
    ...(dose_g ? [{ figure: number(dose_g), unit: "g", what: "de café" }] : []),
    ...(water_ml ? [{ figure: number(water_ml), unit: "ml", what: "de água" }] : []),
    ...(temp_c ? [{ figure: number(temp_c), unit: "°C", what: "na chaleira" }] : []),
    ...(time_s
      ? [{ figure: durationText(time_s), unit: time_s >= 3600 ? "" : "min", what: "do começo ao fim" }]
      : []),
  ];
}

/** How the house would brew it: four numbers one can follow, then the words. */
export function BrewingGuide({ brewing }: { brewing: Brewing }) {
  return (
    <section aria-labelledby="preparo" className="grid gap-x-12 gap-y-6 md:grid-cols-[1fr_1.6fr]">
      <div>
        <h2 id="preparo" className="text-2xl">
          Como a gente passa
        </h2>
        <p className="voice mt-2 text-lg text-accent">{brewing.method}</p>
      </div>
      <div>
        <ul className="grid grid-cols-2 gap-y-6 sm:grid-cols-4">
          {figuresOf(brewing).map(({ figure, unit, what }) => (
            <li key={what}>
              <p className="font-display text-3xl">
                {figure}
                <span className="ml-1 text-lg">{unit}</span>
              </p>
              <p className="mt-1 text-xs text-faint">{what}</p>
            </li>
          ))}
        </ul>
        {brewing.text ? <p className="mt-6 max-w-[58ch] text-soft">{brewing.text}</p> : null}
      </div>
    </section>
  );
}
