import type { html } from "hono/html";

export type Html = ReturnType<typeof html>;

/** One thing that can be paid, on the page's lists. */
export type Entry = {
  /** When it was made, in milliseconds. */
  at: number;
  /** Still to be paid. */
  open: boolean;
  node: Html;
};
