import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { isMercadoPagoReady, mercadoPagoClientFor, readMercadoPagoSettings } from "../mercadopago/settings";
import type { RateTable } from "./plans";

const FRESH_MS = 6 * 60 * 60_000;
/** After a failure nobody waits for the next one for this long. */
const RETRY_MS = 60_000;
/** Rates do not depend on the price; at this one every number of installments is offered. */
const REFERENCE_CENTAVOS = 100_000;
/** The brand shown while nobody has typed a card; at checkout the card's own table is read. */
const REFERENCE_BRAND = "master";

type Known = { account: string; rates?: RateTable; askAgainAt: number };

let known: Known | undefined;
let asking: Promise<RateTable | undefined> | undefined;

/**
 * The provider's interest by number of installments, kept for six hours. A
 * provider that does not answer leaves the last table in use; with none yet the
 * answer is undefined, and so it is while Mercado Pago is not configured.
 */
export async function providerRates(now: number = Date.now()): Promise<RateTable | undefined> {
  const settings = await readMercadoPagoSettings();
  if (!isMercadoPagoReady(settings)) {
    return undefined;
  }
  const account = `${settings.base_url} ${settings.public_key ?? ""}`;
  if (known?.account === account && now < known.askAgainAt) {
    return known.rates;
  }
  const before = known?.account === account ? known.rates : undefined;
  // A page full of prices asks once.
  asking ??= mercadoPagoClientFor(settings)
    .payerCosts({ amountCentavos: REFERENCE_CENTAVOS, paymentMethodId: REFERENCE_BRAND })
    .then(
      (rates) => {
        known = { account, rates, askAgainAt: now + FRESH_MS };
        return rates as RateTable;
      },
      (error: unknown) => {
        if (!(error instanceof OutsideServiceError)) {
          throw error;
        }
        known = { account, rates: before, askAgainAt: now + RETRY_MS };
        return before;
      },
    )
    .finally(() => {
      asking = undefined;
    });
  return asking;
}

/** Forgets the table; for tests. */
export function forgetProviderRates(): void {
  known = undefined;
}
