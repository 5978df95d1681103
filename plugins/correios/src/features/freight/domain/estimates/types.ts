import type { DeclaredParcel } from "../quote";

/** Whether the real price of a sold estimate is known: not yet, or never where the Correios refuse the question. */
export const ESTIMATE_STATES = ["pending", "known", "refused"] as const;
export type EstimateState = (typeof ESTIMATE_STATES)[number];

/** A freight that was sold at an estimated price. Amounts in centavos. */
export type SoldEstimate = {
  order_id: string;
  display_id: number | null;
  shipping_method_id: string;
  /** Service id, and the code of the contract. */
  service: string;
  service_code: string;
  /** Eight digits. */
  cep: string;
  parcels: DeclaredParcel[];
  /** What the shopper paid; 0 when it was free. */
  charged: number;
  /** What the table said. */
  estimated: number;
  sold_at: Date;
};

/** One whose real price is not known yet. */
export type OpenEstimate = Omit<SoldEstimate, "display_id" | "shipping_method_id" | "sold_at"> & {
  id: string;
  attempts: number;
};

/** What the Correios said of it in the end, or why they did not yet. */
export type EstimateAnswer =
  | { state: "known"; real: number }
  | { state: "refused"; problem: string }
  | { state: "pending"; problem: string };

/** Where sold estimates are kept; see `FreightEstimate`. */
export type EstimateStore = {
  /** Writes one down, once for each shipping method. */
  recordEstimate(sold: SoldEstimate): Promise<void>;
  /** Takes up those that are due; another machine will not before they are due again. */
  claimEstimates(limit: number): Promise<OpenEstimate[]>;
  /** @returns false when it was answered before */
  answerEstimate(id: string, answer: EstimateAnswer): Promise<boolean>;
};
