import type { World } from "../world.js";
import { invalid } from "./errors.js";

/** Now in seconds, as the API counts time. */
export function nowOf(world: World) {
  return Math.floor(world.now().getTime() / 1000);
}

/** A whole number from a form, in a range. @throws StripeRefusal naming `param` */
export function whole(text: string | null, least: number, most: number, param: string): number | undefined {
  if (text === null) {
    return undefined;
  }
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw invalid(`Invalid ${param}: ${text}`, param);
  }
  return value;
}
