import type { MedusaContainer } from "@medusajs/framework/types";
import { createRegionsWorkflow, createTaxRegionsWorkflow } from "@medusajs/medusa/core-flows";

import { find } from "./find";

const PAYMENT_PROVIDERS = ["pp_pix_pix", "pp_boleto_boleto", "pp_card_mercadopago"];
const TAX_PROVIDER = "tp_system";

/** Region Brazil: reais, prices with tax, the ways to pay. Answers its id. */
export async function ensureRegion(container: MedusaContainer): Promise<string> {
  const known = await find<{ id: string }>(container, "region", ["id"], { name: "Brasil" });
  if (known[0]) {
    return known[0].id;
  }
  const { result } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "Brasil",
          currency_code: "brl",
          countries: ["br"],
          is_tax_inclusive: true,
          payment_providers: PAYMENT_PROVIDERS,
        },
      ],
    },
  });
  return result[0]?.id ?? "";
}

/** Brazil as a tax region without a rate: shown prices are final, and tax is worked out on the invoice. */
export async function ensureTaxRegion(container: MedusaContainer): Promise<void> {
  const known = await find(container, "tax_region", ["id"], { country_code: "br" });
  if (known.length) {
    return;
  }
  await createTaxRegionsWorkflow(container).run({
    input: [{ country_code: "br", provider_id: TAX_PROVIDER }],
  });
}
