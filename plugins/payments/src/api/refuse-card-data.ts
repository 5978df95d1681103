import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { holdsCardData } from "../lib/card/card-number";
import { cardError } from "../lib/card/errors";

/**
 * Refuses a request that brings a card number, its code or its expiry: core
 * would store what it is given before any provider sees it. Cards go from the
 * browser to the provider's own fields, never through here.
 *
 * @throws MedusaError `card_data_refused`
 */
export function refuseCardData(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): void {
  if (holdsCardData(req.body)) {
    next(
      cardError(
        "INVALID_DATA",
        "card_data_refused",
        "Dados de cartão não podem passar por aqui: envie apenas o token do Mercado Pago.",
      ),
    );
    return;
  }
  next();
}
