import type { CreatePromotionDTO, PromotionDTO } from "@medusajs/framework/types";
import { PAYMENT_METHOD_ATTRIBUTE, PIX_DISCOUNT_CODE } from "./promotion";

/** A promotion as it is stored, as far as its being in step matters. */
export type StoredPromotion = Pick<PromotionDTO, "id"> & {
  status?: string;
  is_automatic?: boolean;
  application_method?: { type?: string; target_type?: string; value?: unknown } | null;
  rules?: { attribute?: string; operator?: string; values?: ({ value?: string } | string)[] }[] | null;
};

/** What brings the promotion into step with the percent in force. */
export type PromotionPlan = {
  create: CreatePromotionDTO[];
  update: { id: string; status: "active" | "inactive"; application_method: { value: number } }[];
  remove: string[];
};

/**
 * Compares the PIX promotion with the percent in force. One that staff changed
 * so that it no longer asks for PIX is replaced: it would discount every cart.
 *
 * @param percent 0 turns the discount off
 */
export function planPixPromotion(percent: number, stored: StoredPromotion | undefined): PromotionPlan {
  const ours = stored && isOurs(stored);
  const create = !ours && percent > 0 ? [pixPromotion(percent)] : [];
  const remove = stored && !ours ? [stored.id] : [];
  return { create, remove, update: ours ? changesOf(stored, percent) : [] };
}

function changesOf(stored: StoredPromotion, percent: number): PromotionPlan["update"] {
  const current = Number(stored.application_method?.value);
  const status = percent > 0 ? "active" : "inactive";
  // Core takes no promotion of 0 %: one that is off keeps its last value.
  const value = percent || current;
  return stored.status === status && current === value
    ? []
    : [{ id: stored.id, status, application_method: { value } }];
}

/** Whether nothing has to be done. */
export function isInStep({ create, update, remove }: PromotionPlan): boolean {
  return !create.length && !update.length && !remove.length;
}

function pixPromotion(percent: number): CreatePromotionDTO {
  return {
    code: PIX_DISCOUNT_CODE,
    type: "standard",
    status: "active",
    is_automatic: true,
    is_tax_inclusive: true,
    rules: [{ attribute: PAYMENT_METHOD_ATTRIBUTE, operator: "eq", values: ["pix"] }],
    // No currency: a percentage is one in any.
    application_method: { type: "percentage", target_type: "items", allocation: "across", value: percent },
  };
}

function isOurs({ is_automatic: automatic, application_method: method, rules }: StoredPromotion): boolean {
  const [rule] = rules ?? [];
  const values = (rule?.values ?? []).map((value) => (typeof value === "string" ? value : value.value));
  return (
    automatic === true &&
    method?.type === "percentage" &&
    method.target_type === "items" &&
    rules?.length === 1 &&
    rule?.attribute === PAYMENT_METHOD_ATTRIBUTE &&
    rule.operator === "eq" &&
    values.length === 1 &&
    values[0] === "pix"
  );
}
