import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { SettingsTestResult } from "@mestres/platform/lib/settings";
import { createCorreiosClient, type CorreiosCredentials } from "./client";

interface Values {
  base_url: string;
  user: string | undefined;
  access_code: string | undefined;
  posting_card: string | undefined;
}

/** The credentials among the settings; null while one is missing. */
export function credentialsFrom(values: Values): CorreiosCredentials | null {
  const { base_url: baseUrl, user, access_code: accessCode, posting_card: postingCard } = values;
  return user && accessCode && postingCard ? { baseUrl, user, accessCode, postingCard } : null;
}

/** "Testar conexão": signs in with the values given and says how it went. */
export async function testConnection(values: Values): Promise<SettingsTestResult> {
  const credentials = credentialsFrom(values);
  if (!credentials) return { ok: false, message: "Preencha usuário, código de acesso e cartão de postagem." };
  try {
    await createCorreiosClient(credentials).signIn();
    return { ok: true, message: `Conectado com o cartão de postagem ${credentials.postingCard}.` };
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) throw error;
    const refused = error.code === "service_refused";
    return {
      ok: false,
      message: refused
        ? "Os Correios recusaram: confira usuário, código de acesso e cartão de postagem."
        : error.message,
    };
  }
}
