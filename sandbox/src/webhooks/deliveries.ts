import { randomUUID } from "node:crypto";
import { takeFault } from "../faults.js";
import type { World } from "../world.js";
import { dress } from "./dress.js";
import type { Delivery, Notice, OutgoingWebhook } from "./types.js";

const ANSWER_TIMEOUT_MS = 10_000;
const KEPT_DELIVERIES = 200;
const LATE_MS = 60_000;
/** How often a service that repeats itself says the same thing. */
const REPEATED = 3;

/** The ordinary way out: POST with a time limit, redirects not followed. */
export async function sendOverHttp(request: OutgoingWebhook) {
  const response = await fetch(request.url, {
    method: "POST",
    headers: request.headers,
    body: request.text,
    redirect: "manual",
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  return { status: response.status, body: await response.text() };
}

/** Tells the shop something, as often and as late as the service's fault says. */
export function notify(world: World, notice: Notice, copies = 1): void {
  const fault = takeFault(world, notice.service, ["duplicate", "late"]);
  const wait = fault?.mode === "late" ? (fault.delayMs ?? LATE_MS) : 0;
  for (let left = fault?.mode === "duplicate" ? copies * REPEATED : copies; left > 0; left--) {
    const delivery: Delivery = {
      ...notice,
      id: randomUUID(),
      status: "pending",
      attempts: [],
      nextAttemptAt: new Date(world.now().getTime() + wait).toISOString(),
    };
    world.state.deliveries.unshift(delivery);
    if (wait > 0) {
      world.later(wait, () => attempt(world, delivery));
    } else {
      world.track(attempt(world, delivery));
    }
  }
  world.state.deliveries.length = Math.min(world.state.deliveries.length, KEPT_DELIVERIES);
  world.changed();
}

/** Sends a delivery once more, arrived or not: PSPs do repeat themselves. */
export function resend(world: World, id: string): boolean {
  const delivery = world.state.deliveries.find((d) => d.id === id);
  if (!delivery) {
    return false;
  }
  world.track(attempt(world, delivery));
  return true;
}

/** Picks up what was on its way when the sandbox stopped. */
export function resumeDeliveries(world: World): void {
  for (const delivery of world.state.deliveries) {
    if (delivery.status !== "pending") {
      continue;
    }
    const due = Date.parse(delivery.nextAttemptAt ?? "") - world.now().getTime();
    world.later(Math.max(0, due || 0), () => attempt(world, delivery));
  }
}

/** Notes that the shop has read everything about a reference up to `mark`. */
export function markRead(world: World, reference: string, mark: number): void {
  world.state.readMarks[reference] = mark;
  for (const delivery of world.state.deliveries) {
    if (delivery.reference === reference && delivery.attempts.length > 0 && isRead(world, delivery)) {
      settle(delivery);
    }
  }
  world.changed();
}

/** Whether the shop fetched what a delivery told it of. */
const isRead = (world: World, { reference, readMark }: Delivery): boolean =>
  readMark !== undefined && (world.state.readMarks[reference] ?? 0) >= readMark;

function settle(delivery: Delivery): void {
  delivery.status = "delivered";
  delivery.nextAttemptAt = null;
}

async function attempt(world: World, delivery: Delivery): Promise<void> {
  const started = Date.now();
  const record = {
    at: world.now().toISOString(),
    status: null as number | null,
    milliseconds: 0,
    answer: "",
  };
  delivery.attempts.push(record);
  try {
    const result = await world.sendWebhook(dress(world, delivery));
    record.status = result?.status ?? 200;
    record.answer = (result?.body ?? "").slice(0, 300);
  } catch (error) {
    record.answer = reasonOf(error).slice(0, 300);
  }
  record.milliseconds = Date.now() - started;
  const heard = record.status !== null && record.status >= 200 && record.status < 300;
  if (isRead(world, delivery) || (heard && delivery.readMark === undefined)) {
    settle(delivery);
  } else if (delivery.status === "pending") {
    const seconds =
      world.retrySeconds[Math.min(delivery.attempts.length, world.retrySeconds.length) - 1] ?? 60;
    delivery.nextAttemptAt = new Date(world.now().getTime() + seconds * 1000).toISOString();
    world.later(seconds * 1000, () => {
      // It may have left the list by now, and is then marked nowhere else.
      if (isRead(world, delivery)) {
        settle(delivery);
      }
      if (delivery.status === "pending") {
        return attempt(world, delivery);
      }
    });
  }
  world.changed();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  if (error.name === "TimeoutError") {
    return "sem resposta a tempo";
  }
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.message;
}
