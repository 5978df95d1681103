import { Hono } from "hono";
import { expireParcel, finishParcel, moveParcel, presentParcel } from "../correios/control.js";
import type { World } from "../world.js";
import { attend } from "./attend.js";
import { done } from "./form.js";

/** The Correios' hands: POST /control/correios/event, /life, /expire. */
export function parcelRoutes(world: World): Hono {
  return new Hono()
    .post(
      "/event",
      attend((c, body) =>
        done(c, body, "objeto", presentParcel(moveParcel(world, body.values.objeto, body.values))),
      ),
    )
    .post(
      "/life",
      attend((c, body) => done(c, body, "objeto", presentParcel(finishParcel(world, body.values.objeto)))),
    )
    .post(
      "/expire",
      attend((c, body) => done(c, body, "objeto", presentParcel(expireParcel(world, body.values.objeto)))),
    );
}
