import { randomBytes } from "node:crypto";
import { buildBarcode, toLine } from "../boleto/codec.js";
import { addDays, localDate } from "../local-time.js";
import { buildBrCode } from "../pix/brcode.js";
import { toValor } from "../pix/money.js";
import type { World } from "../world.js";
import { textAt, type FormObject } from "./form.js";
import { stripeId } from "./methods.js";
import { nowOf, whole } from "./numbers.js";
import type { StripeIntent } from "./types.js";

/** The bank behind Stripe's boletos here. */
const BOLETO_BANK = "033";
/** What Stripe keeps: percent, and centavos on top. */
const FEES = { card: [3.99, 39], pix: [1.19, 0], boleto: [0, 345] } as const;

/** The PIX code of a confirmed intent. `base` is the API's address, where the code points. */
export function pixOf(world: World, intent: StripeIntent, base: string): StripeIntent["pix"] {
  const seconds =
    whole(
      textAt((intent.methodOptions.pix as FormObject) ?? {}, "expires_after_seconds"),
      60,
      1_209_600,
      "expires_after_seconds",
    ) ?? 86_400;
  const location = `${base.replace(/^https?:\/\//, "")}/pix/${randomBytes(12).toString("hex")}`;
  const { name, city } = world.merchant;
  const code = buildBrCode({ location, amount: toValor(intent.amount), name, city });
  return { location, code, expiresAt: nowOf(world) + seconds };
}

/** The boleto of a confirmed intent. */
export function boletoOf(world: World, intent: StripeIntent): StripeIntent["boleto"] {
  const days =
    whole(
      textAt((intent.methodOptions.boleto as FormObject) ?? {}, "expires_after_days"),
      0,
      60,
      "expires_after_days",
    ) ?? 3;
  const dueOn = addDays(localDate(world.now()), days);
  const free = Array.from(randomBytes(25), (byte) => byte % 10).join("");
  const barcode = buildBarcode({ bank: BOLETO_BANK, dueOn, amount: intent.amount, free });
  return {
    barcode,
    line: toLine(barcode),
    dueOn,
    expiresAt: Date.parse(`${dueOn}T23:59:59-03:00`) / 1000,
    token: randomBytes(12).toString("hex"),
  };
}

/** Books the charge of an intent that was authorised or paid. */
export function openCharge(world: World, intent: StripeIntent, captured: boolean): void {
  const [percent, fixed] = FEES[intent.method?.type ?? "card"];
  const created = nowOf(world);
  intent.charge = {
    id: stripeId("ch"),
    amount: intent.amount,
    captured,
    created,
    refunds: [],
    disputed: false,
    fee: Math.round((intent.amount * percent) / 100) + fixed,
    availableOn: created + (intent.method?.type === "card" ? 30 : 2) * 86_400,
  };
}
