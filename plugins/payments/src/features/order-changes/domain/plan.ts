/** A collection of an order's, as core keeps it. Amounts in centavos. */
export type Collection = { id: string; status: string; amount: number; captured: number };

/** What is to be set right in core's collections. Amounts in centavos. */
export type CollectionPlan = {
  /** Collections that are to be closed: with what came, or as one that nobody waits for. */
  close: { id: string; amount: number; status: "completed" | "canceled" }[];
  /** Whether what is owed is to be asked for: by the open collection, or by a new one where there is none. */
  ask: boolean;
  open?: Collection;
};

/** An attempt to pay, as far as it matters here: whether it is out, and for how many centavos. */
export type Attempt = {
  method: string;
  state: string;
  amount: number;
  closed_at: Date | string | null;
  captured_at: Date | string | null;
};

const DONE = ["completed", "canceled"];

/**
 * Makes collections ask for what is owed: exactly one waits, with that amount, or none. One that a payment was captured
 * in is closed at what came; core leaves it half paid, and open beside the next.
 */
export function planCollections(collections: readonly Collection[], owed: number): CollectionPlan {
  const halfPaid = collections.filter(({ status, captured }) => captured > 0 && !DONE.includes(status));
  const waiting = collections.filter(
    ({ status, captured, amount }) => captured === 0 && !DONE.includes(status) && amount > 0,
  );
  const superfluous = owed > 0 ? waiting.slice(1) : waiting;
  return {
    close: [
      ...halfPaid.map(({ id, captured }) => ({ id, amount: captured, status: "completed" as const })),
      ...superfluous.map(({ id, amount }) => ({ id, amount, status: "canceled" as const })),
    ],
    ask: owed > 0 && waiting[0]?.amount !== owed,
    open: owed > 0 ? waiting[0] : undefined,
  };
}

/** States in which an attempt can be paid, or may be in a moment. */
const OPEN_STATES: readonly string[] = ["requested", "active"];

/**
 * The attempts of an order that ask for something else than is owed. A card cannot be charged anew without its holder:
 * one that its provider is looking at stays while something is owed, and what is missing is asked for after it.
 *
 * @param owed centavos
 */
export function staleAttempts<T extends Attempt>(attempts: readonly T[], owed: number): T[] {
  return attempts
    .filter(({ state, closed_at: closed, captured_at: captured }) =>
      Boolean(OPEN_STATES.includes(state) && !closed && !captured),
    )
    .filter(({ amount }) => amount !== owed)
    .filter(({ method }) => method !== "card" || owed === 0);
}

/** What becomes of the case that tells of a surplus. `open`: centavos of the one to be opened, 0 for none. */
export type SurplusPlan = { close: boolean; open: number };

/**
 * Keeps one open case of exactly the surplus.
 *
 * @param open the amount of the case that is open, if one is
 */
export function planSurplus(surplus: number, open: number | undefined): SurplusPlan {
  return (open ?? 0) === surplus ? { close: false, open: 0 } : { close: open !== undefined, open: surplus };
}
