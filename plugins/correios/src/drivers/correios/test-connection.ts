import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { SettingsTestResult } from "@mestres/platform/lib/settings";
import { createCorreiosCaller } from "./caller";
import { credentialsFrom } from "./credentials";

/** "Testar conexão": signs in with the values given and says how it went. */
export async function testConnection(
  values: Parameters<typeof credentialsFrom>[0],
): Promise<SettingsTestResult> {
  const credentials = credentialsFrom(values);
  if (!credentials) {
    return { ok: false, message: "Preencha usuário, código de acesso e cartão de postagem." };
  }
  try {
    await createCorreiosCaller(credentials).signIn();
    return { ok: true, message: `Conectado com o cartão de postagem ${credentials.postingCard}.` };
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
    const refused = error.code === "service_refused";
    return {
      ok: false,
      message: refused
        ? "Os Correios recusaram: confira usuário, código de acesso e cartão de postagem."
        : error.message,
    };
  }
}
