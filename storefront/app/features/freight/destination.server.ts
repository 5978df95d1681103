import { findCep, type CepResult } from "~/features/address/cep.server";
import { createSwrCache } from "~/lib/catalog-cache.server";

/** Where a CEP is. */
export type Destination = {
  /** "Belo Horizonte - MG"; null when nobody can tell now. */
  town: string | null;
  /** Whether those who know all CEPs know none like it. */
  unknown: boolean;
};

/** Nobody asked for the name: prices do not wait long for it. */
const PATIENCE_MS = 1_500;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Towns hardly move; what is not known is asked again. */
const towns = createSwrCache({ freshMs: DAY_MS, staleMs: 7 * DAY_MS, max: 5_000 });

class NotTold extends Error {
  constructor(readonly result: CepResult) {
    super("no town for this CEP");
  }
}

/** The town of a CEP (8 digits). Never throws. */
export async function destinationOf(cep: string): Promise<Destination> {
  try {
    const town = await towns.get(cep, async () => {
      const result = await findCep(cep, undefined, PATIENCE_MS);
      if (!result.address) {
        throw new NotTold(result);
      }
      return townText(result.address);
    });
    return { town, unknown: false };
  } catch (error) {
    if (!(error instanceof NotTold)) {
      throw error;
    }
    const { guess, status } = error.result;
    return { town: guess?.city ? townText(guess) : null, unknown: status === 404 };
  }
}

function townText({ city, state }: { city: string; state: string }): string {
  return `${city} - ${state}`;
}
