import type { BigNumberInput } from "@medusajs/framework/types";
import { toCentavos } from "@mestres/platform/lib/money";
import { cardError } from "./errors";

/** Column `amount` is a 32-bit integer of centavos: R$ 21 million a charge. */
const LARGEST_CHARGE = 2_147_483_647;

/**
 * A session's amount in centavos.
 *
 * @throws MedusaError `card_currency_unsupported` | `card_amount_invalid`
 */
export function cardAmount({
  amount,
  currency_code: currency,
}: {
  amount: BigNumberInput;
  currency_code: string;
}): number {
  if (currency.toLowerCase() !== "brl") {
    throw cardError(
      "INVALID_DATA",
      "card_currency_unsupported",
      `O cartão só cobra em reais, não em ${currency}.`,
    );
  }
  const centavos = toCentavos(amount);
  if (centavos < 1 || centavos > LARGEST_CHARGE) {
    throw cardError("INVALID_DATA", "card_amount_invalid", `Valor impossível: ${centavos} centavos.`);
  }
  return centavos;
}
