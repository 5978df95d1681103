import { setTimeout as sleep } from "node:timers/promises";
import { createStateWriter, loadState } from "./persistence.js";
import { resumeDeliveries, sendOverHttp } from "./webhooks/deliveries.js";
import { resumeScheduledPayments } from "./pix/pay.js";
import { emptyState, type WorldState } from "./state.js";
import type { Sender } from "./webhooks/types.js";

export type Credentials = {
  pix?: { clientId: string; clientSecret: string };
  efi?: { clientId: string; clientSecret: string };
  mercadopago?: { accessToken: string; publicKey: string };
  stripe?: { apiKey: string };
  correios?: { user: string; accessCode: string; postingCard: string };
};

/** What the services sign their webhooks with. */
export type Secrets = {
  mercadopagoWebhook: string;
  stripeWebhook: string;
};

/** The secrets that a demo shop is configured with. They guard nothing real. */
export const DEMO_SECRETS: Secrets = {
  mercadopagoWebhook: "mestres-demo-webhook",
  stripeWebhook: "whsec_mestresdemo",
};

export type WorldOptions = {
  /** How a webhook leaves the sandbox; by default an HTTP POST. Throwing, or a status outside 2xx, makes it try again. */
  webhook?: Sender;
  now?: () => Date;
  /** The only credentials accepted. Without them any that are not empty will do. */
  credentials?: Credentials;
  /** What webhooks are signed with; the demo's own when left out. */
  secrets?: Partial<Secrets>;
  /** Seconds between attempts at a webhook that fails; the last one repeats. */
  retrySeconds?: number[];
  /** Merchant shown in the payer's bank and written into BR codes (at most 25 and 15 characters). */
  merchant?: { name: string; city: string; cnpj: string };
  /** JSON file that outlives the process. */
  statePath?: string;
};

/** The outside world as the shop meets it: what was charged, paid, announced, and what is broken today. */
export type World = {
  state: WorldState;
  readonly credentials: Credentials;
  readonly merchant: { name: string; city: string; cnpj: string };
  readonly retrySeconds: number[];
  readonly secrets: Secrets;
  readonly sendWebhook: Sender;
  /** Times of recent calls per rate-limited API, in milliseconds. Not worth persisting. */
  readonly recentCalls: Map<string, number[]>;
  now(): Date;
  /** Notes that `state` was changed. */
  changed(): void;
  /** Runs `task` after a while, unless the world is closed or reset first. */
  later(ms: number, task: () => Promise<void> | void): void;
  /** Follows work in the background so that `idle` can wait for it. */
  track(work: Promise<void>): void;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Resolves when no webhook is on its way. Does not wait for retries that are due later. */
  idle(): Promise<void>;
  /** Forgets charges, payments, deliveries, parcels and faults; keeps registered webhooks and tokens. */
  reset(): void;
  /** Stops timers and writes the state file. */
  close(): void;
};

const DEMO_MERCHANT = { name: "Mestres Cafe", city: "SAO PAULO", cnpj: "11222333000181" };
const RETRY_SECONDS = [1, 2, 5, 10, 30, 60, 120, 300, 600];

/** Builds a world, from its state file when it has one. */
export function createWorld(options: WorldOptions = {}): World {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  const writer = createStateWriter(options.statePath, () => world.state);
  const clearTimers = () => {
    timers.forEach((timer) => clearTimeout(timer));
    timers.clear();
  };
  const world: World = {
    state: loadState(options.statePath),
    credentials: options.credentials ?? {},
    secrets: { ...DEMO_SECRETS, ...options.secrets },
    merchant: options.merchant ?? DEMO_MERCHANT,
    retrySeconds: options.retrySeconds ?? RETRY_SECONDS,
    sendWebhook: options.webhook ?? sendOverHttp,
    recentCalls: new Map(),
    now: options.now ?? (() => new Date()),
    changed: () => writer.touch(),
    later(ms, task) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        world.track(Promise.resolve(task()));
      }, ms).unref();
      timers.add(timer);
    },
    track(work) {
      const followed = work.finally(() => running.delete(followed));
      running.add(followed);
    },
    async wait(ms, signal) {
      // An aborted wait means that the caller gave up: nothing to report to anyone.
      await sleep(ms, undefined, { ref: false, ...(signal ? { signal } : {}) }).catch(() => undefined);
    },
    async idle() {
      while (running.size > 0) {
        await Promise.allSettled(running);
      }
    },
    reset() {
      clearTimers();
      // The shop registers its webhook and signs in when it boots: taking that away would be a fault, not a reset.
      const { webhooks, pixTokens, efiTokens, correiosTokens, correios, stripe } = world.state;
      world.state = { ...emptyState(), webhooks, pixTokens, efiTokens, correiosTokens };
      world.state.stripe.endpoints = stripe.endpoints;
      // No object code is given out twice: the shop remembers those it had.
      world.state.correios.nextSerial = correios.nextSerial;
      world.recentCalls.clear();
      writer.touch();
    },
    close() {
      clearTimers();
      writer.flush();
    },
  };
  resumeScheduledPayments(world);
  resumeDeliveries(world);
  return world;
}
