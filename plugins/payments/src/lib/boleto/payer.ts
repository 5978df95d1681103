import { readPayer, type Payer, type PayerSources } from "../payer/read-payer";
import { boletoError } from "./errors";

/**
 * Who pays a session's boleto, with what Banco Central wants on every one of
 * them: name and CPF or CNPJ.
 *
 * @throws MedusaError `boleto_payer_incomplete`, saying what is missing
 */
export async function readBoletoPayer(
  sources: PayerSources,
  sessionId: string,
): Promise<Payer & { name: string; document: string }> {
  const payer = await readPayer(sources, sessionId);
  const { name, document } = payer ?? {};
  if (!payer || !name || !document) {
    const missing = [!name && "o nome", !document && "o CPF ou CNPJ"].filter(Boolean).join(" e ");
    throw boletoError(
      "INVALID_DATA",
      "boleto_payer_incomplete",
      `Para pagar com boleto, informe ${missing} de quem compra.`,
    );
  }
  return { ...payer, name, document };
}
