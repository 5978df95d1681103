import { randomBytes } from "node:crypto";
import { HttpResponse } from "msw";
import { basicCredentials } from "../pix/auth.js";
import type { World } from "../world.js";
import { localTime, refuse } from "./desk.js";

const TOKEN_HOURS = 24;
const CONTRACT = "9900000000";
const REGIONAL_BOARD = 72;
/** API numbers as the Correios list them: token, price, deadline, CEP. */
const GRANTED_APIS = [5, 34, 35, 41];

/** POST /token/v1/autentica/cartaopostagem: Basic(id:access code) and the posting card's number. */
export async function authenticate(world: World, request: Request) {
  const wanted = world.credentials.correios;
  const [user, code] = basicCredentials(request) ?? [];
  const known = wanted ? user === wanted.user && code === wanted.accessCode : user && code;
  if (!user || !known) {
    return refuse(world, request, 401, "GTW-003: Usuário ou código de acesso inválido.");
  }
  const body = (await request.json().catch(() => null)) as { numero?: unknown } | null;
  const numero = typeof body?.numero === "string" ? body.numero : "";
  if (!/^\d{1,10}$/.test(numero) || (wanted && numero !== wanted.postingCard)) {
    return refuse(world, request, 400, "TKN-012: Cartão de postagem não encontrado ou inativo.");
  }

  const now = world.now();
  const expires = new Date(now.getTime() + TOKEN_HOURS * 3_600_000);
  const token = `sandbox.${randomBytes(24).toString("base64url")}`;
  world.state.correiosTokens = world.state.correiosTokens.filter(
    (t) => Date.parse(t.expiresAt) > now.getTime(),
  );
  world.state.correiosTokens.push({ token, expiresAt: expires.toISOString() });
  world.changed();
  return HttpResponse.json(
    {
      ambiente: "HOMOLOGACAO",
      id: user,
      perfil: "PJ",
      cnpj: world.merchant.cnpj,
      cartaoPostagem: { numero, contrato: CONTRACT, dr: REGIONAL_BOARD, api: GRANTED_APIS },
      api: GRANTED_APIS,
      emissao: localTime(now),
      expiraEm: localTime(expires),
      token,
    },
    { status: 201 },
  );
}

/** Whether the request carries a token of ours that still counts. */
export function hasToken(world: World, request: Request): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const now = world.now().getTime();
  return world.state.correiosTokens.some((t) => t.token === token && Date.parse(t.expiresAt) > now);
}

/** Makes every token given out so far worthless, as a change of password does. */
export function revokeCorreiosTokens(world: World): void {
  world.state.correiosTokens = [];
  world.changed();
}
