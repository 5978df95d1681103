/** The fallback table and what was sold by it, as the server answers them. Centavos, grams, business days. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { EstimatesPage, ListedEstimate, ListedRate } from "../../../features/freight/read/answers";
import type { RatesStatus as ServerRatesStatus } from "../../../features/freight/read/rates-status";

export { ESTIMATE_STATES } from "../../../features/freight/domain/estimates/types";
export { RATE_SOURCES } from "../../../features/freight/domain/rates/table";
export type { EstimateDay, EstimateSums } from "../../../features/freight/domain/estimates/totals";
export type { RatesPreview } from "../../../features/freight/read/rates-preview";

export type Rate = AsJson<ListedRate>;
export type RatesStatus = AsJson<ServerRatesStatus>;
/** A filling of the table from the API. */
export type Refresh = NonNullable<RatesStatus["refresh"]>;
export type ServiceCoverage = RatesStatus["services"][number];
export type Estimate = AsJson<ListedEstimate>;
export type EstimatesAnswer = AsJson<EstimatesPage>;
