import { randomBytes } from "node:crypto";
import type { World } from "../world.js";
import { buildBrCode } from "./brcode.js";
import type { Charge, ChargeTerms } from "./types.js";

export const termsOf = (charge: Charge): ChargeTerms => charge.revisions.at(-1) as ChargeTerms;

/** When the charge stops being payable. The standard keeps it ATIVA after that. */
export const expiryOf = (charge: Charge): Date =>
  new Date(Date.parse(charge.criacao) + termsOf(charge).expiracao * 1000);

export const isExpired = (world: World, charge: Charge): boolean => world.now() >= expiryOf(charge);

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
  if (JSON.stringify(next) === JSON.stringify(current)) return;
  charge.revisions.push(next);
  charge.pixCopiaECola = brCodeOf(world, charge.loc.location, next);
  world.changed();
}

/** Moves the charge's creation back so that it has just expired. */
export function expireCharge(world: World, charge: Charge): void {
  if (isExpired(world, charge)) return;
  charge.criacao = new Date(world.now().getTime() - (termsOf(charge).expiracao + 1) * 1000).toISOString();
  world.changed();
}

export const findByLocation = (world: World, location: string): Charge | undefined =>
  Object.values(world.state.charges).find((charge) => charge.loc.location === location);

/** The charge as the API shows it; `complete` adds the payments received (GET, not PUT). */
export function presentCharge(charge: Charge, complete: boolean, revision = charge.revisions.length - 1) {
  const terms = charge.revisions[revision] as ChargeTerms;
  const { expiracao, original, chave, devedor, solicitacaoPagador, infoAdicionais } = terms;
  return {
    calendario: { criacao: charge.criacao, expiracao },
    txid: charge.txid,
    revisao: revision,
    loc: { ...charge.loc, txid: charge.txid, tipoCob: "cob" as const },
    location: charge.loc.location,
    status: charge.status,
    ...(devedor ? { devedor } : {}),
    valor: { original },
    chave,
    ...(solicitacaoPagador ? { solicitacaoPagador } : {}),
    ...(infoAdicionais ? { infoAdicionais } : {}),
    pixCopiaECola: charge.pixCopiaECola,
    ...(complete && charge.pix.length > 0 ? { pix: charge.pix } : {}),
  };
}
