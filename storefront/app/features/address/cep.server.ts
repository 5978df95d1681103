import { capitalOfCep, stateOfCep } from "@mestres/brasil/lib/cep-ranges";
import { backend, BackendError } from "~/lib/backend.server";

/** What a CEP stands for; a city-wide CEP has neither street nor neighbourhood. */
export type CepAddress = {
  street: string;
  neighborhood: string;
  city: string;
  state: string;
  city_wide: boolean;
};

/** What the numbers of a CEP tell on their own: its state, and its city where that is a capital. */
export type CepGuess = { state: string; city: string };

/** A found address, or why there is none: `status` is HTTP's, `message` is for the shopper. */
export type CepResult = {
  address: CepAddress | null;
  /** Only when no service answered. */
  guess: CepGuess | null;
  status: number;
  message: string;
};

/** A form that asked waits no longer than this for a convenience. */
const PATIENCE_MS = 5_000;

/** Looks a CEP (8 digits) up. Never throws: a dead CEP service blocks nobody. */
export async function findCep(
  cep: string,
  signal?: AbortSignal,
  timeoutMs = PATIENCE_MS,
): Promise<CepResult> {
  try {
    const { address } = await backend.get<{ address: CepAddress }>(`/store/cep/${encodeURIComponent(cep)}`, {
      timeoutMs,
      signal,
    });
    const message = address.street ? "" : CITY_WIDE;
    return { address, guess: null, status: 200, message };
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    const unknown = error.status === 404 || error.status === 400;
    if (unknown) {
      return { address: null, guess: null, status: 404, message: NOT_FOUND };
    }
    return { address: null, guess: guessPlace(cep), status: 503, message: AWAY };
  }
}

/** The place of a CEP by its numbers, for when nobody can be asked; null where no state uses them. */
function guessPlace(cep: string): CepGuess | null {
  try {
    const state = stateOfCep(cep);
    return state ? { state, city: capitalOfCep(cep)?.city ?? "" } : null;
  } catch {
    return null;
  }
}

const CITY_WIDE = "Este CEP vale para a cidade toda: complete a rua e o bairro.";
const NOT_FOUND = "Não achamos este CEP. Confira os números ou preencha o endereço.";
const AWAY = "A busca de CEP não respondeu. Preencha o endereço, que seguimos igual.";
