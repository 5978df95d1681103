import { useRef, useState } from "react";

type FoundAddress = { street: string; neighborhood: string; city: string; state: string };
type Answer = {
  address: FoundAddress | null;
  guess: Pick<FoundAddress, "city" | "state"> | null;
  message: string;
};

/** What the CEP line says under the field while and after looking it up. */
export type CepStatus = {
  busy: boolean;
  message: string;
  /** The state that the CEP belongs to, once that is known. */
  state: string | null;
};

const AWAY = "A busca de CEP não respondeu. Preencha o endereço, que seguimos igual.";
const NOTHING: CepStatus = { busy: false, message: "", state: null };

/**
 * Fills the address of the form as soon as the CEP has eight digits. What a person typed is only
 * replaced by what the CEP knows; what an earlier CEP had filled in goes with it. The newest CEP wins; a
 * lookup that fails never stands in the way.
 *
 * @param onCep called with each new CEP, in digits
 * @param onFilled called once fields were filled in
 */
export function useCepLookup(
  form: React.RefObject<HTMLFormElement>,
  onCep?: (cep: string) => void,
  onFilled?: () => void,
) {
  const latest = useRef("");
  const filled = useRef<Partial<FoundAddress>>({});
  const [status, setStatus] = useState<CepStatus>(NOTHING);

  async function lookUp(text: string): Promise<void> {
    const cep = text.replace(/\D/g, "");
    if (cep.length !== 8 || cep === latest.current) {
      return;
    }
    latest.current = cep;
    onCep?.(cep);
    setStatus({ ...NOTHING, busy: true, message: "Buscando o endereço…" });
    const { address, guess, message } = await ask(cep);
    if (latest.current !== cep) {
      return;
    }
    const place = address ?? (guess && { street: "", neighborhood: "", ...guess });
    if (form.current && place) {
      fill(form.current, cep, place, filled.current);
      onFilled?.();
    }
    setStatus({ busy: false, message, state: (address ?? guess)?.state ?? null });
  }

  return { status, lookUp };
}

async function ask(cep: string): Promise<Answer> {
  try {
    return (await (await fetch(`/api/cep/${cep}`)).json()) as Answer;
  } catch {
    return { address: null, guess: null, message: AWAY };
  }
}

/** @param filled what was filled in before; written anew */
function fill(form: HTMLFormElement, cep: string, place: FoundAddress, filled: Partial<FoundAddress>): void {
  const { street, neighborhood, city, state } = place;
  const first = form.elements.namedItem("cep");
  // The page came with an address of its own: of another CEP it is as stale as what a lookup filled in.
  const isOther = first instanceof HTMLInputElement && first.defaultValue.replace(/\D/g, "") !== cep;
  for (const [name, value] of Object.entries({ street, neighborhood, city, state })) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) {
      continue;
    }
    const known = filled[name as keyof FoundAddress];
    const isStale =
      field.value === known ||
      (isOther && field instanceof HTMLInputElement && field.value === field.defaultValue);
    if (value || isStale) {
      field.value = value;
    }
    filled[name as keyof FoundAddress] = value;
  }
  const next = form.elements.namedItem(street ? "number" : "street");
  if (city && next instanceof HTMLInputElement && !next.value && document.activeElement?.id === "cep") {
    next.focus();
  }
}
