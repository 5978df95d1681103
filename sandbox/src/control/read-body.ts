import type { Context } from "hono";
import { ControlRefusal } from "./form.js";

export type ControlBody = {
  values: Record<string, unknown>;
  /** Posted by a form on the page: the answer is a redirect back to it, not JSON. */
  fromPage: boolean;
};

/** Reads a control request, JSON from scripts or a form from the page. */
export async function readBody(c: Context): Promise<ControlBody> {
  if (c.req.header("content-type")?.includes("form")) {
    return { values: await c.req.parseBody(), fromPage: true };
  }
  const json: unknown = await c.req.json().catch(() => null);
  const values = typeof json === "object" && json !== null && !Array.isArray(json) ? json : {};
  return { values: values as Record<string, unknown>, fromPage: false };
}

/** A number from JSON, or from a form's text; undefined when nothing was given, NaN when it is none. */
export function readNumber(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") {
    return undefined;
  }
  return typeof value === "number" ? value : Number(value);
}

export function readFlag(value: unknown): boolean {
  return value === true || value === "true" || value === "on";
}

/** "12,34" or "1.234,56", as people write reais, in centavos; NaN when it is no amount. */
export function readReais(value: unknown): number | undefined {
  if (typeof value !== "string" || value.trim() === "") {
    return undefined;
  }
  const text = value.replace(/R\$|\s/g, "").replace(/\.(?=\d{3}(\D|$))/g, "");
  const match = /^(\d{1,10})(?:[,.](\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0")) : Number.NaN;
}

/** How often a webhook is to be sent; undefined when nothing was asked. @throws ControlRefusal */
export function readCopies(value: unknown): number | undefined {
  const copies = readNumber(value);
  if (copies !== undefined && !(Number.isInteger(copies) && copies >= 1 && copies <= 1_000)) {
    throw new ControlRefusal("copies_invalid", "O número de avisos deve ficar entre 1 e 1000.", 400);
  }
  return copies;
}
