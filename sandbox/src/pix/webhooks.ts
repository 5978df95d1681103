import { randomUUID } from "node:crypto";
import type { World } from "../world.js";
import type { Delivery, ReceivedPix, WebhookBody } from "./types.js";

const ANSWER_TIMEOUT_MS = 10_000;
const KEPT_DELIVERIES = 200;

/**
 * Where notifications for a registered address go: the standard's `{webhookUrl}/pix`.
 * The suffix is appended to the text as a whole, query included, as Efí does. That is why its
 * customers end the address with `&ignorar=`.
 */
export function notificationUrl(webhookUrl: string): string {
  return `${webhookUrl.includes("?") ? webhookUrl : webhookUrl.replace(/\/+$/, "")}/pix`;
}

/** The ordinary way out: POST with a time limit, redirects not followed. */
export async function sendOverHttp(url: string, body: WebhookBody) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
  });
  return { status: response.status, body: await response.text() };
}

/** Announces a payment to the address registered for its key, if there is one. */
export function announce(world: World, pix: ReceivedPix): void {
  const webhook = world.state.webhooks[pix.chave];
  if (!webhook) return;
  const delivery: Delivery = {
    id: randomUUID(),
    url: notificationUrl(webhook.webhookUrl),
    txid: pix.txid,
    body: { pix: [pix] },
    status: "pending",
    attempts: [],
    nextAttemptAt: world.now().toISOString(),
  };
  world.state.deliveries.unshift(delivery);
  world.state.deliveries.length = Math.min(world.state.deliveries.length, KEPT_DELIVERIES);
  world.track(attempt(world, delivery));
}

/** Sends a delivery once more, arrived or not: PSPs do repeat themselves. */
export function resend(world: World, id: string): boolean {
  const delivery = world.state.deliveries.find((d) => d.id === id);
  if (!delivery) return false;
  world.track(attempt(world, delivery));
  return true;
}

/** Picks up what was on its way when the sandbox stopped. */
export function resumeDeliveries(world: World): void {
  for (const delivery of world.state.deliveries)
    if (delivery.status === "pending") world.later(0, () => attempt(world, delivery));
}

async function attempt(world: World, delivery: Delivery): Promise<void> {
  const started = Date.now();
  let status: number | null = null;
  let answer = "";
  try {
    const result = await world.sendWebhook(delivery.url, delivery.body);
    status = result?.status ?? 200;
    answer = result?.body ?? "";
  } catch (error) {
    answer = reasonOf(error);
  }
  delivery.attempts.push({
    at: world.now().toISOString(),
    status,
    milliseconds: Date.now() - started,
    answer: answer.slice(0, 300),
  });
  if (status !== null && status >= 200 && status < 300) {
    delivery.status = "delivered";
    delivery.nextAttemptAt = null;
  } else if (delivery.status === "pending") {
    const seconds =
      world.retrySeconds[Math.min(delivery.attempts.length, world.retrySeconds.length) - 1] ?? 60;
    delivery.nextAttemptAt = new Date(world.now().getTime() + seconds * 1000).toISOString();
    world.later(seconds * 1000, () => attempt(world, delivery));
  }
  world.changed();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "sem resposta a tempo";
  const cause = error.cause as { code?: string } | undefined;
  return cause?.code ?? error.message;
}
