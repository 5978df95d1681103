import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { isStateCode } from "../lib/states";
import type { CepAddress } from "./types";

type Answer = {
  cep: string;
  street?: string | null;
  neighborhood?: string | null;
  city?: string | null;
  state?: string | null;
  ibge?: string | null;
};

/**
 * Takes a service's answer for an address, refusing what is none.
 *
 * @param service its name for people
 * @throws OutsideServiceError `service_bad_answer` without a city or a state
 */
export function readAddress(service: string, source: CepAddress["source"], answer: Answer): CepAddress {
  const city = clean(answer.city);
  const state = clean(answer.state)?.toUpperCase();
  if (!city || !state || !isStateCode(state)) {
    throw new OutsideServiceError({
      service,
      code: "service_bad_answer",
      message: `${service} deu uma resposta que não entendemos.`,
    });
  }
  const street = clean(answer.street);
  return {
    cep: answer.cep,
    street,
    neighborhood: clean(answer.neighborhood),
    city,
    state,
    ibge: clean(answer.ibge),
    city_wide: street === null,
    source,
  };
}

function clean(text: unknown): string | null {
  return typeof text === "string" && text.trim() ? text.trim() : null;
}
