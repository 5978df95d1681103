import type { CorreiosSettings } from "../settings";

/** A service as the admin offers it when a shipping option is made. */
export interface CorreiosOption {
  id: string;
  name: string;
  service_code: string;
}

/** The services sold, with the codes of the contract. */
export const correiosOptions = (
  settings: Pick<CorreiosSettings, "pac_code" | "sedex_code">,
): CorreiosOption[] => [
  { id: "pac", name: "PAC", service_code: settings.pac_code },
  { id: "sedex", name: "SEDEX", service_code: settings.sedex_code },
];

/**
 * The Correios' code for a shipping option's data. For PAC and SEDEX the settings decide, so that a new contract
 * needs no new shipping options; any other service keeps the code it was made with.
 * @returns null when the data names no service
 */
export function serviceCode(
  settings: Pick<CorreiosSettings, "pac_code" | "sedex_code">,
  data: Record<string, unknown> | null | undefined,
): string | null {
  const known = correiosOptions(settings).find(({ id }) => id === data?.id);
  if (known) return known.service_code;
  const code = data?.service_code;
  return typeof code === "string" && /^\d{5}$/.test(code) ? code : null;
}
