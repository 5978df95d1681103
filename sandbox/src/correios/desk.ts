import { HttpResponse } from "msw";
import type { World } from "../world.js";

/** Requests a second that each API takes from one customer. */
export const CALLS_PER_SECOND = 3;

/** The Correios' error envelope. */
export function refuse(world: World, request: Request, status: number, messages: string | string[]) {
  const msgs = [messages].flat();
  return HttpResponse.json(
    {
      msgs,
      date: world.now().toISOString(),
      method: request.method,
      path: new URL(request.url).pathname,
      causa: msgs[0] ?? "",
      stackTrace: "",
    },
    { status },
  );
}

/** Counts a call; true when the API has had enough of them within the last second. */
export function isOverLimit(world: World, api: string): boolean {
  const now = world.now().getTime();
  const recent = (world.recentCalls.get(api) ?? []).filter((at) => now - at < 1_000);
  const over = recent.length >= CALLS_PER_SECOND;
  if (!over) {
    recent.push(now);
  }
  world.recentCalls.set(api, recent);
  return over;
}

/** A time in Brasília without offset, as the Correios write it. */
export function localTime(at: Date): string {
  return new Date(at.getTime() - 3 * 3_600_000).toISOString().slice(0, 19);
}
