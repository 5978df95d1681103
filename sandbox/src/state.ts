import type { FaultState } from "./faults.js";
import type { Charge, Delivery, RegisteredWebhook, ScheduledPayment } from "./pix/types.js";

/** A bearer token a service has given out. */
export interface IssuedToken {
  token: string;
  /** ISO time after which the service answers as if it had never seen the token. */
  expiresAt: string;
}

/** Everything the sandbox remembers. Plain JSON, so that it can be kept in a file. */
export interface WorldState {
  charges: Record<string, Charge>;
  nextLocationId: number;
  webhooks: Record<string, RegisteredWebhook>;
  deliveries: Delivery[];
  scheduledPayments: ScheduledPayment[];
  pixTokens: IssuedToken[];
  correiosTokens: IssuedToken[];
  faults: FaultState;
}

export function emptyState(): WorldState {
  return {
    charges: {},
    nextLocationId: 1,
    webhooks: {},
    deliveries: [],
    scheduledPayments: [],
    pixTokens: [],
    correiosTokens: [],
    faults: {},
  };
}
