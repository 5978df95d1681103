import type { InitiatePaymentInput } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { chargeError } from "./errors";

/** Column `amount` is a 32-bit integer of centavos: R$ 21 million a charge. */
const LARGEST_CHARGE = 2_147_483_647;

/**
 * What a session asks for, in centavos.
 *
 * @throws MedusaError `charge_currency_unsupported` | `charge_amount_invalid`
 */
export function chargeAmount({
  amount,
  currency_code,
}: Pick<InitiatePaymentInput, "amount" | "currency_code">): number {
  if (currency_code.toLowerCase() !== "brl") {
    throw chargeError(
      "INVALID_DATA",
      "charge_currency_unsupported",
      `Só cobramos em reais, não em ${currency_code}.`,
    );
  }
  const centavos = toCentavos(amount);
  if (centavos < 1 || centavos > LARGEST_CHARGE) {
    throw chargeError(
      "INVALID_DATA",
      "charge_amount_invalid",
      `Valor impossível de cobrar: ${centavos} centavos.`,
    );
  }
  return centavos;
}
