import { generateKeyPairSync, sign } from "node:crypto";
import type { World } from "../world.js";
import { presentCharge } from "./charges.js";
import type { Charge } from "./types.js";

const KEY_ID = "mestres-sandbox";
const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The public half of the key that signs payloads, as a JWK set. */
export function payloadKeys() {
  return {
    keys: [{ ...keys.publicKey.export({ format: "jwk" }), kid: KEY_ID, alg: "ES256", use: "sig" }],
  };
}

/** The signed payload (JWS, compact) that a payer's bank reads at a charge's location. */
export function signedPayload(world: World, charge: Charge, base: string): string {
  const { calendario, txid, revisao, status, valor, chave, devedor, solicitacaoPagador, infoAdicionais } =
    presentCharge(world, charge, false);
  const payload = {
    revisao,
    calendario: { ...calendario, apresentacao: world.now().toISOString() },
    txid,
    status,
    valor,
    chave,
    ...(devedor ? { devedor } : {}),
    ...(solicitacaoPagador ? { solicitacaoPagador } : {}),
    infoAdicionais: infoAdicionais ?? [],
  };
  const header = { alg: "ES256", typ: "JWT", kid: KEY_ID, jku: `${base}/qr/jwks.json` };
  const content = `${base64url(header)}.${base64url(payload)}`;
  const signature = sign("sha256", Buffer.from(content), { key: keys.privateKey, dsaEncoding: "ieee-p1363" });
  return `${content}.${signature.toString("base64url")}`;
}
