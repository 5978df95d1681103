import type { CoffeeProfileInput } from "../coffee";
import type { LabelData } from "./label-data";

/** The label's data from a stored profile and its product. */
export function labelDataOf(
  product: { handle: string; title: string },
  profile: Pick<
    CoffeeProfileInput,
    "kind" | "region" | "state" | "process" | "altitude_m" | "sca_score" | "notes" | "net_content"
  >,
): LabelData {
  return {
    handle: product.handle,
    title: product.title,
    kind: profile.kind,
    region: profile.region,
    state: profile.state,
    process: profile.process,
    altitude_m: profile.altitude_m,
    sca_score: profile.sca_score,
    notes: profile.notes,
    net_content: profile.net_content,
  };
}
