import { defineSettings } from "@mestres/platform/lib/settings";
import { createCepProviders } from "./providers";

const URL_PATTERN = "https?://[^\\s]+";

/** Any CEP that surely exists: Praça da Sé, São Paulo. */
const KNOWN_CEP = "01001000";

/** Where CEPs are looked up. Both services are public and take no credentials. */
export const cepSettings = defineSettings({
  namespace: "cep",
  label: { ptBR: "Consulta de CEP", en: "CEP lookup" },
  help: {
    ptBR: "Preenche o endereço no checkout. Se os dois serviços caírem, o cliente digita o endereço.",
    en: "Fills the address at checkout. When both services are down, the shopper types it.",
  },
  fields: [
    {
      key: "viacep_url",
      type: "string",
      env: "VIACEP_URL",
      destination: true,
      default: "https://viacep.com.br",
      required: true,
      pattern: URL_PATTERN,
      label: { ptBR: "Endereço do ViaCEP (primeiro)", en: "ViaCEP address (first)" },
    },
    {
      key: "brasilapi_url",
      type: "string",
      env: "BRASILAPI_URL",
      destination: true,
      default: "https://brasilapi.com.br",
      required: true,
      pattern: URL_PATTERN,
      label: { ptBR: "Endereço da BrasilAPI (segundo)", en: "BrasilAPI address (second)" },
    },
  ],
  async test(values) {
    const outcomes = await Promise.allSettled(
      createCepProviders(values).map((provider) => provider.find(KNOWN_CEP)),
    );
    const failures = outcomes.flatMap((outcome) =>
      outcome.status === "rejected" ? [String(outcome.reason.message)] : [],
    );
    return failures.length
      ? { ok: false, message: failures.join(" ") }
      : { ok: true, message: "ViaCEP e BrasilAPI responderam." };
  },
});
