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
 * replaced by what the CEP knows; the newest CEP wins; a lookup that fails never stands in the way.
 *
 * @param onCep called with each new CEP, in digits
 */
export function useCepLookup(form: React.RefObject<HTMLFormElement>, onCep?: (cep: string) => void) {
  const latest = useRef("");
  const [status, setStatus] = useState<CepStatus>(NOTHING);

  async function lookUp(text: string): Promise<void> {
    const cep = text.replace(/\D/g, "");
    if (cep.length !== 8 || cep === latest.current) return;
    latest.current = cep;
    onCep?.(cep);
    setStatus({ ...NOTHING, busy: true, message: "Buscando o endereço…" });
    const { address, guess, message } = await ask(cep);
    if (latest.current !== cep) return;
    if (form.current)
      fill(form.current, address ?? { street: "", neighborhood: "", city: "", state: "", ...guess });
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

function fill(form: HTMLFormElement, { street, neighborhood, city, state }: FoundAddress): void {
  const found = { street, neighborhood, city, state };
  for (const [name, value] of Object.entries(found)) {
    const field = form.elements.namedItem(name);
    if (value && (field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      field.value = value;
  }
  const next = form.elements.namedItem(street ? "number" : "street");
  if (city && next instanceof HTMLInputElement && !next.value && document.activeElement?.id === "cep")
    next.focus();
}
