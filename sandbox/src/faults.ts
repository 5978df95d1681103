import { delay, HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import type { World } from "./world.js";

export const SERVICES = ["pix", "correios", "viacep", "brasilapi"] as const;
export type Service = (typeof SERVICES)[number];

export const FAULT_MODES = ["ok", "down", "timeout", "slow", "garbage"] as const;
export type FaultMode = (typeof FAULT_MODES)[number];

export interface Fault {
  mode: FaultMode;
  /** For `slow`: wait before the ordinary answer. For `timeout`: wait before giving up with 504. Milliseconds. */
  delayMs?: number;
  /** How many more requests suffer; without it, until switched off. */
  count?: number;
}

export type FaultState = Partial<Record<Service, Fault>>;

const SLOW_MS = 2_500;
const TIMEOUT_MS = 60_000;

/** Switches a service's fault; `ok` clears it. */
export function setFault(world: World, service: Service, fault: Fault): void {
  world.state.faults[service] = fault.mode === "ok" ? undefined : fault;
  world.changed();
}

/** The fault that the request at hand suffers, counted down. */
function takeFault(world: World, service: Service): Fault | undefined {
  const fault = world.state.faults[service];
  if (fault?.count === undefined) return fault;
  fault.count -= 1;
  if (fault.count <= 0) world.state.faults[service] = undefined;
  world.changed();
  return fault;
}

/** Lets a request pass through the service's fault, if there is one, before the real answer. */
export function faulty<Params extends PathParams, Body extends DefaultBodyType>(
  world: World,
  service: Service,
  resolver: HttpResponseResolver<Params, Body>,
): HttpResponseResolver<Params, Body, DefaultBodyType> {
  return async (info) => {
    const fault = takeFault(world, service);
    switch (fault?.mode) {
      case "down":
        return new HttpResponse("Service Unavailable", {
          status: 503,
          headers: { "content-type": "text/plain" },
        });
      case "garbage":
        // What a broken proxy in front of a JSON service sends: 200, a JSON content type, and half a page.
        return new HttpResponse('<html><body>{"', {
          status: 200,
          headers: { "content-type": "application/json" },
        });
      case "timeout":
        await world.wait(fault.delayMs ?? TIMEOUT_MS, info.request.signal);
        return new HttpResponse("Gateway Timeout", {
          status: 504,
          headers: { "content-type": "text/plain" },
        });
      case "slow":
        await delay(fault.delayMs ?? SLOW_MS);
    }
    return resolver(info) as ReturnType<HttpResponseResolver<Params, Body, DefaultBodyType>>;
  };
}
