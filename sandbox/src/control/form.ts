import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { ControlBody } from "./read-body.js";

/** Back to the page, with its news. */
export function back(c: Context, news: Record<string, string>) {
  return c.redirect(`/?${new URLSearchParams(news)}`, 303);
}

/** Answers what was asked for: JSON for a script, the page with its news for a person. */
export function done(
  c: Context,
  body: ControlBody,
  news: string,
  json: object,
  status: ContentfulStatusCode = 200,
) {
  return body.fromPage ? back(c, { feito: news }) : c.json(json, status);
}

/** Says why not: a code and words for a script, the code's own words on the page for a person. */
export function refuse(
  c: Context,
  body: ControlBody,
  code: string,
  message: string,
  status: ContentfulStatusCode,
) {
  return body.fromPage ? back(c, { erro: code }) : c.json({ code, message }, status);
}

/** A refusal thrown by what a control route calls. */
export class ControlRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status: ContentfulStatusCode = 409,
  ) {
    super(message);
  }
}
