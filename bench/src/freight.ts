import { build } from "@mestres/launcher/build";
import { measureCart } from "./freight-cart.ts";
import { measurePacking } from "./freight-packing.ts";
import { measureQuotes } from "./freight-quotes.ts";
import { atMost, machine, progress, type Report, type Target } from "./report.ts";
import { seedScript, startOurs, startPlain } from "./shops.ts";
import { withWorkplace } from "./workplace.ts";

/**
 * Freight as a shopper waits for it: packing against first-fit decreasing, a cart's quotes beside core's listing, and
 * quotes while the Correios are quick, slow and down. `MESTRES_BENCH_PART=packing` measures packing alone.
 */
export function freight(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    progress("building what changed");
    await build({ logDir: place.logs, tracked: place.tracked, packages: ["@mestres/correios"] });
    const packing = await measurePacking();
    const targets: Target[] = [
      atMost("ms to pack an order, p95", 5, packing.p95_ms),
      atMost("orders that first-fit decreasing packs in fewer parcels", 0, packing.worse),
      atMost("parcels / those of first-fit decreasing", 1, packing.parcels / packing.baseline_parcels),
    ];
    if (process.env.MESTRES_BENCH_PART === "packing") {
      return { name: "freight", machine: facts, figures: { packing }, targets };
    }
    const shop = await startOurs(place, [seedScript("freight.ts")]);
    const plain = await startPlain(place);
    const cart = await measureCart(shop, plain);
    await plain.stop();
    const quotes = await measureQuotes(shop);
    const without = Object.values(quotes).reduce((sum, { without_freight }) => sum + without_freight, 0);
    return {
      name: "freight",
      machine: facts,
      figures: { packing, cart, quotes },
      targets: [
        ...targets,
        atMost("ms of a quote that is known, p95", 20, quotes.warm.p95_ms),
        atMost("ms of a quote with the Correios down, p95", 60, quotes.down.p95_ms),
        atMost("quotes without a price of the Correios", 0, without),
      ],
    };
  });
}
