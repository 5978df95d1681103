import type { Block } from "./fill";
import type { Counts } from "./piece-groups";
import type { UsableBox } from "./usable-boxes";

/** A box of the store with what is in it, and where. */
export type BoxedParcel = {
  box: UsableBox;
  counts: Counts;
  blocks: Block[];
};
