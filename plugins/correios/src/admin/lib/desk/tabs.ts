/** The tabs of the shipping desk, in the order in which a parcel walks them; also the names of their counts. */
export const DESK_TABS = ["to_pack", "to_print", "posted", "attention", "returns"] as const;
export type DeskTab = (typeof DESK_TABS)[number];
