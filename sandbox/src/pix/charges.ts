import { randomBytes } from "node:crypto";
import type { World } from "../world.js";
import { buildBrCode } from "./brcode.js";
import { dayBefore, endOfLastDay } from "./due-date.js";
import type { Charge, ChargeTerms } from "./types.js";

export function termsOf(charge: Charge): ChargeTerms {
  return charge.revisions.at(-1) as ChargeTerms;
}

/** "cob" runs out after seconds, "cobv" after its due date. */
export type ChargeKind = "cob" | "cobv";
export function kindOf(charge: Charge): ChargeKind {
  return termsOf(charge).due ? "cobv" : "cob";
}

/** When the charge stops being payable. The standard keeps it ATIVA after that. */
export function expiryOf(charge: Charge): Date {
  const { due, expiracao } = termsOf(charge);
  return due ? endOfLastDay(due) : new Date(Date.parse(charge.criacao) + expiracao * 1000);
}

export function isExpired(world: World, charge: Charge): boolean {
  return world.now() >= expiryOf(charge);
}

const brCodeOf = (world: World, location: string, terms: ChargeTerms) =>
  buildBrCode({ location, amount: terms.original, name: world.merchant.name, city: world.merchant.city });

/** Opens a charge. `locationBase` is the sandbox's PIX address, whose scheme the BR code leaves out. */
export function openCharge(world: World, txid: string, terms: ChargeTerms, locationBase: string): Charge {
  const criacao = world.now().toISOString();
  const location = `${locationBase.replace(/^https?:\/\//, "")}/qr/v2/${randomBytes(16).toString("hex")}`;
  const charge: Charge = {
    txid,
    status: "ATIVA",
    criacao,
    loc: { id: world.state.nextLocationId++, location, criacao },
    pixCopiaECola: brCodeOf(world, location, terms),
    revisions: [terms],
    pix: [],
  };
  world.state.charges[txid] = charge;
  world.changed();
  return charge;
}

/** Adds a revision when something differs; the same terms again change nothing. */
export function reviseCharge(world: World, charge: Charge, change: Partial<ChargeTerms>): void {
  const current = termsOf(charge);
  const next = { ...current, ...change };
  if (JSON.stringify(next) === JSON.stringify(current)) {
    return;
  }
  charge.revisions.push(next);
  charge.pixCopiaECola = brCodeOf(world, charge.loc.location, next);
  world.changed();
}

/** Moves the charge's creation back so that it has just expired. */
export function expireCharge(world: World, charge: Charge): void {
  if (isExpired(world, charge)) {
    return;
  }
  const { due } = termsOf(charge);
  // Ten days before today, weekends and holidays included, is over for good.
  if (due) {
    Object.assign(due, { dataDeVencimento: dayBefore(world.now(), 10), validadeAposVencimento: 0 });
  }
  charge.criacao = new Date(world.now().getTime() - (termsOf(charge).expiracao + 1) * 1000).toISOString();
  world.changed();
}

export function findByLocation(world: World, location: string): Charge | undefined {
  return Object.values(world.state.charges).find((charge) => charge.loc.location === location);
}

/** A cobv names its receiver with an address, which the sandbox makes up. */
const receiverOf = ({ merchant }: World) => ({
  cnpj: merchant.cnpj,
  nome: merchant.name,
  nomeFantasia: merchant.name,
  logradouro: "Rua do Café, 100",
  cidade: merchant.city,
  uf: "SP",
  cep: "01001000",
});

/** The charge as the API shows it; `complete` adds the payments received (GET, not PUT). */
export function presentCharge(
  world: World,
  charge: Charge,
  complete: boolean,
  revision = charge.revisions.length - 1,
) {
  const terms = charge.revisions[revision] as ChargeTerms;
  const { due, expiracao, original, chave, devedor, solicitacaoPagador, infoAdicionais } = terms;
  return {
    calendario: { criacao: charge.criacao, ...(due ?? { expiracao }) },
    txid: charge.txid,
    revisao: revision,
    loc: { ...charge.loc, txid: charge.txid, tipoCob: kindOf(charge) },
    location: charge.loc.location,
    status: charge.status,
    ...(devedor ? { devedor } : {}),
    ...(due ? { recebedor: receiverOf(world) } : {}),
    valor: { original },
    chave,
    ...(solicitacaoPagador ? { solicitacaoPagador } : {}),
    ...(infoAdicionais ? { infoAdicionais } : {}),
    pixCopiaECola: charge.pixCopiaECola,
    ...(complete && charge.pix.length > 0 ? { pix: charge.pix } : {}),
  };
}
