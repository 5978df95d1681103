import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createRemoteLinkStep } from "@medusajs/medusa/core-flows";

import type { CoffeeProfileInput } from "../lib/coffee";
import { COFFEE_PROFILE_MODULE } from "../modules/coffee-profile";
import { drawCoffeeLabelsWorkflow } from "./draw-coffee-labels";
import { createCoffeeProfilesStep } from "./steps/create-coffee-profiles";
import { ensureProductsWithoutProfileStep } from "./steps/ensure-products-without-profile";

export type CreateCoffeeProfilesInput = {
  profiles: (CoffeeProfileInput & { product_id: string })[];
  /** Also draw their labels; costs about a second per coffee. */
  draw_labels: boolean;
  /** A folder that keeps rendered pictures between runs. */
  cache_dir?: string;
};

/** Gives products their coffee profiles, links them and, when asked, draws their labels. */
export const createCoffeeProfilesWorkflow = createWorkflow(
  "create-coffee-profiles",
  (input: CreateCoffeeProfilesInput) => {
    const productIds = transform({ input }, ({ input }) =>
      input.profiles.map(({ product_id }) => product_id),
    );
    const handles = ensureProductsWithoutProfileStep(productIds);
    const rows = transform({ input, handles }, ({ input, handles }) =>
      input.profiles.map((profile) => ({
        ...profile,
        handle: handles[profile.product_id] ?? profile.product_id,
      })),
    );
    const profiles = createCoffeeProfilesStep(rows);
    const links = transform({ input, profiles }, ({ input, profiles }) =>
      profiles.map((profile, index) => ({
        [Modules.PRODUCT]: { product_id: input.profiles[index]?.product_id ?? "" },
        [COFFEE_PROFILE_MODULE]: { coffee_profile_id: profile.id },
      })),
    );
    createRemoteLinkStep(links);
    when({ input }, ({ input }) => input.draw_labels).then(() => {
      const labels = transform({ input, productIds }, ({ input, productIds }) => ({
        product_ids: productIds,
        cache_dir: input.cache_dir,
      }));
      drawCoffeeLabelsWorkflow.runAsStep({ input: labels });
    });
    return new WorkflowResponse(profiles);
  },
);
