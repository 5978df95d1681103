import type { Context, InferTypeOf } from "@medusajs/framework/types";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { replaceJson } from "@mestres/platform/lib/rows";

import CoffeeProfile from "./models/coffee-profile";

export type CoffeeProfileRow = InferTypeOf<typeof CoffeeProfile>;

/** What may change of a profile; its JSON columns in the terms of `lib/coffee`. */
type ProfilePatch = Partial<Omit<CoffeeProfileRow, "id" | "brewing" | "palette" | "label_images">> & {
  brewing?: unknown;
  palette?: unknown;
  label_images?: unknown;
};

/** Stores coffee profiles; what belongs to products is joined by a link. */
class CoffeeProfileService extends MedusaService({ CoffeeProfile }) {
  /** Writes what is given of a profile in the place of what was there; the brewing, palette and pictures as a whole. */
  @InjectManager()
  @InjectTransactionManager()
  async replaceProfile(
    id: string,
    { brewing, palette, label_images, ...columns }: ProfilePatch,
    @MedusaContext() context: Context = {},
  ): Promise<CoffeeProfileRow> {
    await replaceJson(context, "coffee_profile", id, { brewing, palette, label_images });
    return (await this.updateCoffeeProfiles({ id, ...columns }, context)) as CoffeeProfileRow;
  }
}

export default CoffeeProfileService;
