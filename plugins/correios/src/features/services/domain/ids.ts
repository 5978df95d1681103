/** The services of the catalogue by their ids. */
export const SERVICE_IDS = ["pac", "sedex", "sedex10", "sedex12", "sedex_hoje", "mini"] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];
