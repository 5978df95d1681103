import { MedusaError } from "@medusajs/framework/utils";
import { getSettingsSource } from "@mestres/platform/lib/settings";
import { createCorreiosCaller, type CorreiosCaller } from "./caller";
import { credentialsFrom } from "./credentials";
import { correiosIntegration } from "./integration";

let current: { key: string; caller: CorreiosCaller } | undefined;

/**
 * The caller of the account in the settings. One per process, made anew only when the account changes: it holds
 * token, pace and circuits.
 * @throws MedusaError `correios_not_configured`
 */
export async function correiosCaller(): Promise<CorreiosCaller> {
  const credentials = credentialsFrom(await getSettingsSource().getValues(correiosIntegration));
  if (!credentials) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Os Correios não estão configurados: preencha usuário, código de acesso e cartão de postagem em Integrações.",
      "correios_not_configured",
    );
  }
  const key = JSON.stringify(credentials);
  if (current?.key !== key) {
    current = { key, caller: createCorreiosCaller(credentials) };
  }
  return current.caller;
}

/** Forgets token, pace and circuits, as tests need between them. */
export function resetCorreiosCaller(): void {
  current = undefined;
}
