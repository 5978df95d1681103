import type { PlannedService } from "./plan";
import type { Rate } from "./table";

/** A filling that this machine has taken up. */
export type RefreshRun = {
  id: string;
  services: PlannedService[];
  step: number;
  failures: number;
};

/** A line without its price. */
export type RateKey = Pick<Rate, "service" | "cep_start" | "cep_end" | "max_grams">;

/** What one call brought. */
export type RefreshedLot = {
  rates: Rate[];
  /** Lines that the Correios will not carry any more. */
  gone: RateKey[];
  refused: number;
  problem: string | null;
};

/** Where a filling is kept; see `FreightRefresh`. */
export type RefreshStore = {
  /** Takes the running filling up, unless another machine has it or it is not due. */
  claimRefresh(): Promise<RefreshRun | null>;
  /** Writes a lot and goes a step on. @returns false when another machine has done so */
  advanceRefresh(id: string, step: number, lot: RefreshedLot): Promise<boolean>;
  /** Ends a filling that is through. */
  finishRefresh(id: string): Promise<void>;
  /** Leaves a filling that could not go on for later; after too many failures for good. */
  postponeRefresh(id: string, problem: string): Promise<void>;
  /** Lets go of a filling that others may go on with at once. */
  releaseRefresh(id: string): Promise<void>;
};
