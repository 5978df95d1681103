export const ACTIVE = ["true", "false"] as const;

const listOf = (...sorts: string[]) => ({ limit: 20, search: true, sorts, one: { active: ACTIVE } });

/** What the lists of areas, points and rules can be asked for. */
export const SETUP_LISTS = {
  "delivery-areas": listOf("name", "price", "days", "min_subtotal"),
  "pickup-points": listOf("name", "ready_days"),
  "free-freight": listOf("priority", "name", "min_subtotal", "valid_until"),
};
export type SetupPath = keyof typeof SETUP_LISTS;
