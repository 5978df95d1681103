import type { Context } from "hono";
import { ControlRefusal, refuse } from "./form.js";
import { readBody, type ControlBody } from "./read-body.js";

export type Act = (c: Context, body: ControlBody) => Response | Promise<Response>;

/** A control route: reads its request, and answers a refusal thrown on the way as JSON or on the page. */
export function attend(act: Act) {
  return async (c: Context): Promise<Response> => {
    const body = await readBody(c);
    try {
      return await act(c, body);
    } catch (error) {
      if (!(error instanceof ControlRefusal)) {
        throw error;
      }
      return refuse(c, body, error.code, error.message, error.status);
    }
  };
}
