/*
 * Names only, and no import: the dashboard reads them too.
 */

/**
 * The life of one PIX charge (cob) as we know it.
 *
 * - `requested`: asked for, the PSP has not confirmed yet
 * - `active`: can be paid
 * - `failed`: the PSP did not confirm its creation; removed as soon as the PSP answers
 * - `expired`: its time passed (the PSP keeps calling it ATIVA)
 * - `underpaid`: money arrived, less than asked
 * - `paid`: the PSP confirmed the whole amount
 * - `removing`: to be removed at the PSP, which did not confirm yet
 * - `removed`: cannot be paid any more
 */
export const CHARGE_STATES = [
  "requested",
  "active",
  "failed",
  "expired",
  "underpaid",
  "paid",
  "removing",
  "removed",
] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** The states of a boleto or card charge: an issuer that decides can refuse a card. */
export const PROVIDER_CHARGE_STATES = [...CHARGE_STATES, "rejected"] as const;
export type ProviderChargeState = (typeof PROVIDER_CHARGE_STATES)[number];
