/** Name of the module that keeps the fallback table and what was sold by it. */
export const FREIGHT_RATES_MODULE = "freightRates";
