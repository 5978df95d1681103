import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import type { World } from "../world.js";
import { brandOf, passesLuhn } from "./brands.js";
import { mpTime } from "./time.js";
import type { CardToken } from "./types.js";

const LIFETIME_MS = 7 * 86_400_000;

type Cause = {
  code: string;
  description: string;
};

type Json = Record<string, unknown>;
const textOf = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value).trim() : "";

/** Checks a card as the token API does: codes from its reference. */
function causesOf(world: World, body: Json): Cause[] {
  const causes: Cause[] = [];
  const number = textOf(body.card_number).replace(/\s/g, "");
  const code = textOf(body.security_code);
  const month = Number(body.expiration_month);
  const year = Number(body.expiration_year);
  const holder = (body.cardholder ?? {}) as Json;
  const brand = brandOf(number);
  if (!number) {
    causes.push({ code: "205", description: "parameter cardNumber can not be null/empty" });
  } else if (!/^\d{13,19}$/.test(number) || !brand?.lengths.includes(number.length) || !passesLuhn(number)) {
    causes.push({ code: "E301", description: "invalid parameter cardNumber" });
  }
  if (!code) {
    causes.push({ code: "224", description: "parameter securityCode can not be null/empty" });
  } else if (!/^\d+$/.test(code) || code.length !== (brand?.codeLength ?? 3)) {
    causes.push({ code: "E302", description: "invalid parameter securityCode" });
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    causes.push({ code: "325", description: "invalid parameter cardExpirationMonth" });
  }
  const full = year < 100 ? 2000 + year : year;
  const now = world.now();
  if (!Number.isInteger(year) || full * 12 + month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1) {
    causes.push({ code: "326", description: "invalid parameter cardExpirationYear" });
  }
  if (!textOf(holder.name)) {
    causes.push({ code: "221", description: "parameter cardholderName can not be null/empty" });
  }
  return causes;
}

/** POST /v1/card_tokens, called by the secure fields: the number goes in and is forgotten. */
export async function createCardToken(world: World, request: Request) {
  const publicKey = new URL(request.url).searchParams.get("public_key") ?? "";
  const wanted = world.credentials.mercadopago?.publicKey;
  if (!publicKey || (wanted && wanted !== publicKey)) {
    return HttpResponse.json(
      { message: "public_key not found", error: "unauthorized", status: 401, cause: [] },
      { status: 401 },
    );
  }
  const body = ((await request.json().catch(() => null)) ?? {}) as Json;
  const cause = causesOf(world, body);
  if (cause.length > 0) {
    return HttpResponse.json(
      { message: "invalid parameters", error: "bad_request", status: 400, cause },
      { status: 400 },
    );
  }
  const number = textOf(body.card_number).replace(/\s/g, "");
  const holder = body.cardholder as { name: string; identification?: { type?: unknown; number?: unknown } };
  const now = world.now();
  const year = Number(body.expiration_year);
  const token: CardToken = {
    id: randomBytes(16).toString("hex"),
    publicKey,
    firstSix: number.slice(0, 6),
    bin: number.slice(0, 8),
    lastFour: number.slice(-4),
    numberLength: number.length,
    codeLength: textOf(body.security_code).length,
    expirationMonth: Number(body.expiration_month),
    expirationYear: year < 100 ? 2000 + year : year,
    holder: holder.name.trim(),
    identification: holder.identification
      ? { type: textOf(holder.identification.type), number: textOf(holder.identification.number) }
      : null,
    createdAt: now.toISOString(),
    dueAt: new Date(now.getTime() + LIFETIME_MS).toISOString(),
    used: false,
  };
  world.state.mercadopago.tokens[token.id] = token;
  world.changed();
  return HttpResponse.json(presentToken(token), { status: 201 });
}

function presentToken(token: CardToken) {
  return {
    id: token.id,
    public_key: token.publicKey,
    first_six_digits: token.firstSix,
    last_four_digits: token.lastFour,
    expiration_month: token.expirationMonth,
    expiration_year: token.expirationYear,
    cardholder: { identification: token.identification ?? {}, name: token.holder },
    status: token.used ? "used" : "active",
    date_created: mpTime(token.createdAt),
    date_last_updated: mpTime(token.createdAt),
    date_due: mpTime(token.dueAt),
    luhn_validation: true,
    live_mode: false,
    require_esc: false,
    card_number_length: token.numberLength,
    security_code_length: token.codeLength,
  };
}
