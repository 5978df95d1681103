import { delay, HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import type { World } from "./world.js";

export const SERVICES = ["pix", "efi", "mercadopago", "stripe", "correios", "viacep", "brasilapi"] as const;
export type Service = (typeof SERVICES)[number];

/** How a service answers calls. `lost` does what was asked and then lets the answer get lost. */
export const ANSWER_MODES = ["ok", "down", "timeout", "slow", "garbage", "lost"] as const;
/** How a service tells the shop: every webhook three times, a while later, or untrue (or signed by somebody else). */
export const WEBHOOK_MODES = ["duplicate", "late", "wrong"] as const;
/**
 * The Correios' own: over the limit (429), no token taken (403), a proxy's page (500), PRC-124 for every price, SRO-009
 * for every object, labels that never get ready (PPN-291) or fail (PPN-295, PPN-297).
 */
export const CORREIOS_MODES = [
  "too_many",
  "forbidden",
  "html_500",
  "contract",
  "foreign",
  "label_pending",
  "label_failed",
  "label_failed_other",
] as const;
export const FAULT_MODES = [...ANSWER_MODES, ...WEBHOOK_MODES, ...CORREIOS_MODES] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

const SPEAKING: readonly Service[] = ["pix", "efi", "mercadopago", "stripe"];

export type Fault = {
  mode: FaultMode;
  /** Milliseconds. For `slow`: wait before the ordinary answer; for `timeout`: before giving up with 504; for `late`: before the webhook leaves. */
  delayMs?: number;
  /** How many more requests or webhooks suffer; without it, until switched off. */
  count?: number;
};

export type FaultState = Partial<Record<Service, Fault>>;

const SLOW_MS = 2_500;
const TIMEOUT_MS = 60_000;

/** The faults a service can have: only those that send webhooks can send them badly. */
export function modesOf(service: Service): readonly FaultMode[] {
  return [
    ...ANSWER_MODES,
    ...(SPEAKING.includes(service) ? WEBHOOK_MODES : []),
    ...(service === "correios" ? CORREIOS_MODES : []),
  ];
}

/** Switches a service's fault; `ok` clears it. */
export function setFault(world: World, service: Service, fault: Fault): void {
  world.state.faults[service] = fault.mode === "ok" ? undefined : fault;
  world.changed();
}

/** The fault that the request or webhook at hand suffers, if its mode is one of `modes`; counted down. */
export function takeFault(world: World, service: Service, modes: readonly FaultMode[]): Fault | undefined {
  const fault = world.state.faults[service];
  if (!fault || !modes.includes(fault.mode) || fault.count === undefined) {
    return fault && modes.includes(fault.mode) ? fault : undefined;
  }
  fault.count -= 1;
  if (fault.count <= 0) {
    world.state.faults[service] = undefined;
  }
  world.changed();
  return fault;
}

const plain = (text: string, status: number) =>
  new HttpResponse(text, { status, headers: { "content-type": "text/plain" } });

/** Lets a request pass through the service's fault, if there is one, before the real answer. */
export function faulty<Params extends PathParams, Body extends DefaultBodyType>(
  world: World,
  service: Service,
  resolver: HttpResponseResolver<Params, Body>,
): HttpResponseResolver<Params, Body, DefaultBodyType> {
  return async (info) => {
    const fault = takeFault(world, service, ANSWER_MODES);
    switch (fault?.mode) {
      case "down":
        return plain("Service Unavailable", 503);
      case "garbage":
        // What a broken proxy in front of a JSON service sends: 200, a JSON content type, and half a page.
        return new HttpResponse('<html><body>{"', {
          status: 200,
          headers: { "content-type": "application/json" },
        });
      case "timeout":
        await world.wait(fault.delayMs ?? TIMEOUT_MS, info.request.signal);
        return plain("Gateway Timeout", 504);
      case "lost":
        await resolver(info);
        return plain("Bad Gateway", 502);
      case "slow":
        await delay(fault.delayMs ?? SLOW_MS);
    }
    return resolver(info) as ReturnType<HttpResponseResolver<Params, Body, DefaultBodyType>>;
  };
}
