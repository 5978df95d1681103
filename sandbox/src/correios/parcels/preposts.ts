import { randomBytes, randomInt } from "node:crypto";
import { addDays, localDate } from "../../local-time.js";
import type { World } from "../../world.js";
import { localTime } from "../desk.js";
import { REVERSE_SERVICES, SERVICES_BY_CODE } from "../services.js";
import { CorreiosRefusal } from "../types.js";
import { isoOf, readPrepost } from "./read-prepost.js";
import { s10Code } from "./s10.js";
import { STATUS, type Parcel, type Status } from "./types.js";

/** Days that a pré-postagem may wait to be posted. */
const POST_WITHIN_DAYS = 7;

const STATUS_NAMES: Record<Status, string> = {
  1: "Preatendido",
  2: "Prepostado",
  3: "Postado",
  4: "Expirado",
  5: "Cancelado",
};

export function serviceOf(parcel: Parcel) {
  return SERVICES_BY_CODE[parcel.codigoServico] ?? REVERSE_SERVICES[parcel.codigoServico];
}

export function isReverse(parcel: Parcel): boolean {
  return parcel.logisticaReversa === "S";
}

export function setStatus(world: World, parcel: Parcel, status: Status): void {
  parcel.status = status;
  parcel.statusAt = world.now().toISOString();
  world.changed();
}

/** The parcel as it stands now: one that was not posted in time has expired. */
function aged(world: World, parcel: Parcel): Parcel {
  const waits = parcel.status === STATUS.attended || parcel.status === STATUS.preposted;
  if (waits && localDate(world.now()) > parcel.postBy) {
    setStatus(world, parcel, STATUS.expired);
  }
  return parcel;
}

/** Every parcel, newest first. */
export function allParcels(world: World): Parcel[] {
  return Object.values(world.state.correios.parcels)
    .map((parcel) => aged(world, parcel))
    .reverse();
}

/** The parcel with this id or object code. */
export function findParcel(world: World, idOrCode: string): Parcel | undefined {
  const { parcels } = world.state.correios;
  const parcel =
    parcels[idOrCode] ?? Object.values(parcels).find(({ codigoObjeto }) => codigoObjeto === idOrCode);
  return parcel && aged(world, parcel);
}

/** POST /prepostagem/v1/prepostagens. @throws CorreiosRefusal */
export function createPrepost(world: World, body: unknown): Parcel {
  const request = readPrepost(world, body);
  const reverse = request.logisticaReversa === "S";
  const service = (reverse ? REVERSE_SERVICES : SERVICES_BY_CODE)[request.codigoServico];
  const { correios } = world.state;
  const at = world.now();
  const parcel: Parcel = {
    ...request,
    id: `PR${randomBytes(16).toString("base64url")}`,
    codigoObjeto: s10Code(service?.prefix ?? "AA", correios.nextSerial++ % 100_000_000),
    eTicket: reverse ? String(randomInt(1_000_000_000, 10_000_000_000)) : "",
    status: reverse ? STATUS.attended : STATUS.preposted,
    createdAt: at.toISOString(),
    statusAt: at.toISOString(),
    postBy: reverse ? isoOf(request.dataValidadeLogReversa) : addDays(localDate(at), POST_WITHIN_DAYS),
    happenings: [],
  };
  correios.parcels[parcel.id] = parcel;
  world.changed();
  return parcel;
}

/** DELETE /prepostagem/v1/prepostagens/{id}. @throws CorreiosRefusal */
export function cancelPrepost(world: World, idOrCode: string) {
  const parcel = findParcel(world, idOrCode);
  if (!parcel) {
    throw new CorreiosRefusal(`PPN-070: Pré-postagem ${idOrCode} não encontrada.`);
  }
  if (parcel.status > STATUS.preposted) {
    throw new CorreiosRefusal(
      `PPN-071: A pré-postagem está com situação ${STATUS_NAMES[parcel.status].toUpperCase()} e não pode ser cancelada.`,
    );
  }
  setStatus(world, parcel, STATUS.cancelled);
  return {
    resultadoCancelamento: "Cancelamento realizado com sucesso!",
    mensagem: null,
    idRecibo: null,
  };
}

/** A pré-postagem as the Correios answer it. */
export function presentPrepost(parcel: Parcel) {
  const { status, createdAt, statusAt, postBy, happenings: _, eTicket, ...request } = parcel;
  return {
    ...request,
    ...(eTicket ? { eTicket } : {}),
    servico: `${parcel.codigoServico} - ${serviceOf(parcel)?.name.toUpperCase() ?? ""} CONTRATO AG`,
    statusAtual: status,
    descStatusAtual: STATUS_NAMES[status],
    dataHora: localTime(new Date(createdAt)),
    dataHoraStatusAtual: localTime(new Date(statusAt)),
    prazoPostagem: `${postBy}T23:59:59`,
    sistemaOrigem: "sandbox",
  };
}
