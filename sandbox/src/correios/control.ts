import { ControlRefusal } from "../control/form.js";
import type { World } from "../world.js";
import { happen, hasEnded, liveOut } from "./parcels/life.js";
import { findParcel, serviceOf, setStatus } from "./parcels/preposts.js";
import { PARCEL_EVENTS, STATUS, type Parcel } from "./parcels/types.js";

/** A parcel as scripts see it. */
export function presentParcel(parcel: Parcel) {
  return {
    objeto: parcel.codigoObjeto,
    id: parcel.id,
    service: serviceOf(parcel)?.name ?? parcel.codigoServico,
    status: parcel.status,
    reverse: parcel.logisticaReversa === "S",
    eTicket: parcel.eTicket || null,
    observacao: parcel.observacao,
    postBy: parcel.postBy,
    events: parcel.happenings,
  };
}

/** The parcel named by object code, id of pré-postagem or e-ticket. @throws ControlRefusal */
export function parcelFor(world: World, name: unknown): Parcel {
  const text = String(name ?? "").trim();
  const byTicket = Object.values(world.state.correios.parcels).find(
    ({ eTicket }) => eTicket && eTicket === text,
  );
  const parcel = byTicket ?? findParcel(world, text.toUpperCase()) ?? findParcel(world, text);
  if (!parcel) {
    throw new ControlRefusal("parcel_not_found", `Nenhum objeto ${text} nos Correios.`, 404);
  }
  return parcel;
}

/** Only what was neither cancelled nor expired, and has not reached its end, still moves. */
function assertMoves(parcel: Parcel): void {
  if (parcel.status === STATUS.cancelled || parcel.status === STATUS.expired) {
    throw new ControlRefusal("parcel_not_postable", "A pré-postagem foi cancelada ou expirou.");
  }
  if (hasEnded(parcel)) {
    throw new ControlRefusal("parcel_ended", "Este objeto já chegou ao fim.");
  }
}

/**
 * Lets something befall a parcel, also out of order, as the SRO sometimes tells it.
 * @throws ControlRefusal
 */
export function moveParcel(world: World, name: unknown, values: Record<string, unknown>): Parcel {
  const event = PARCEL_EVENTS.find((one) => one === values.event);
  if (!event) {
    throw new ControlRefusal("event_invalid", `event: ${PARCEL_EVENTS.join(", ")}.`, 400);
  }
  const at = values.at === undefined ? undefined : new Date(String(values.at));
  if (at && Number.isNaN(at.getTime())) {
    throw new ControlRefusal("time_invalid", "at: um instante ISO, como 2026-03-10T14:00:00Z.", 400);
  }
  const { city, uf } = values;
  const parcel = parcelFor(world, name);
  assertMoves(parcel);
  happen(world, parcel, event, {
    ...(at ? { at: at.toISOString() } : {}),
    ...(typeof city === "string" && city ? { city } : {}),
    ...(typeof uf === "string" && /^[A-Z]{2}$/.test(uf) ? { uf } : {}),
  });
  return parcel;
}

/** Whatever is left of an uneventful life, at once. @throws ControlRefusal */
export function finishParcel(world: World, name: unknown): Parcel {
  const parcel = parcelFor(world, name);
  assertMoves(parcel);
  liveOut(world, parcel);
  return parcel;
}

/** Nobody posted it in time. @throws ControlRefusal */
export function expireParcel(world: World, name: unknown): Parcel {
  const parcel = parcelFor(world, name);
  if (parcel.status > STATUS.preposted) {
    throw new ControlRefusal("parcel_not_postable", "Só vence o que ainda espera a postagem.");
  }
  setStatus(world, parcel, STATUS.expired);
  return parcel;
}
