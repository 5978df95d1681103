import { emptyCorreiosState, type CorreiosState } from "./correios/parcels/types.js";
import type { EfiCharge } from "./efi/types.js";
import type { FaultState } from "./faults.js";
import { emptyMpState, type MpState } from "./mercadopago/types.js";
import type { Charge, ReceivedPix, RefundMode, RegisteredWebhook, ScheduledPayment } from "./pix/types.js";
import { emptyStripeState, type StripeState } from "./stripe/types.js";
import type { Delivery } from "./webhooks/types.js";

/** A bearer token a service has given out. */
export type IssuedToken = {
  token: string;
  /** ISO time after which the service answers as if it had never seen the token. */
  expiresAt: string;
};

const STATE_VERSION = 5;

/** Everything the sandbox remembers. Plain JSON, so that it can be kept in a file. */
export type WorldState = {
  /** The shape of the rest: a file of another version is not read. */
  version: typeof STATE_VERSION;
  charges: Record<string, Charge>;
  /** Paid to a key without a charge: static codes at a counter. */
  staticPix: ReceivedPix[];
  refundMode: RefundMode;
  nextLocationId: number;
  webhooks: Record<string, RegisteredWebhook>;
  deliveries: Delivery[];
  /** How much the shop has read about what it was told of, by reference. */
  readMarks: Record<string, number>;
  scheduledPayments: ScheduledPayment[];
  pixTokens: IssuedToken[];
  efiCharges: Record<string, EfiCharge>;
  nextEfiChargeId: number;
  efiTokens: IssuedToken[];
  mercadopago: MpState;
  stripe: StripeState;
  correiosTokens: IssuedToken[];
  correios: CorreiosState;
  faults: FaultState;
};

export function emptyState(): WorldState {
  return {
    version: STATE_VERSION,
    charges: {},
    staticPix: [],
    refundMode: "immediate",
    nextLocationId: 1,
    webhooks: {},
    deliveries: [],
    readMarks: {},
    scheduledPayments: [],
    pixTokens: [],
    efiCharges: {},
    nextEfiChargeId: 45_000_001,
    efiTokens: [],
    mercadopago: emptyMpState(),
    stripe: emptyStripeState(),
    correiosTokens: [],
    correios: emptyCorreiosState(),
    faults: {},
  };
}
