import { useRef, useState } from "react";
import { useFetcher } from "react-router";

type FoundAddress = { street: string; neighborhood: string; city: string; state: string };

/** What the CEP line says under the field while and after looking it up. */
export type CepStatus = { busy: boolean; message: string };

const AWAY = "A busca de CEP não respondeu. Preencha o endereço, que seguimos igual.";

/**
 * Fills the address of the form as soon as the CEP has eight digits, and asks
 * for the freight to it. What a person typed is only replaced by what the CEP
 * knows; the newest CEP wins; a lookup that fails never stands in the way.
 */
export function useCepLookup(form: React.RefObject<HTMLFormElement>) {
  const freight = useFetcher({ key: "checkout-freight" });
  const latest = useRef("");
  const [status, setStatus] = useState<CepStatus>({ busy: false, message: "" });

  async function lookUp(text: string): Promise<void> {
    const cep = text.replace(/\D/g, "");
    if (cep.length !== 8 || cep === latest.current) return;
    latest.current = cep;
    void freight.submit({ intent: "quote", cep }, { method: "post", action: "/checkout" });
    setStatus({ busy: true, message: "Buscando o endereço…" });
    const message = await fetchAndFill(cep, form.current, () => latest.current === cep);
    if (latest.current === cep) setStatus({ busy: false, message });
  }

  return { status, quoting: freight.state !== "idle", lookUp };
}

async function fetchAndFill(
  cep: string,
  form: HTMLFormElement | null,
  isLatest: () => boolean,
): Promise<string> {
  try {
    const response = await fetch(`/api/cep/${cep}`);
    const { address, message } = (await response.json()) as { address: FoundAddress | null; message: string };
    if (form && address && isLatest()) fill(form, address);
    return message;
  } catch {
    return AWAY;
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
  if (next instanceof HTMLInputElement && !next.value && document.activeElement?.id === "cep") next.focus();
}
