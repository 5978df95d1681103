import { randomBytes, randomUUID } from "node:crypto";
import { buildBarcode, toLine } from "../boleto/codec.js";
import { addDays, localDate, localTimestamp } from "../local-time.js";
import { buildBrCode } from "../pix/brcode.js";
import { toValor } from "../pix/money.js";
import { notify } from "../webhooks/deliveries.js";
import type { World } from "../world.js";
import type { EfiCharge, EfiStatus } from "./types.js";
import type { BilletRequest } from "./validate.js";

/** Efí's own number among the banks. */
const BANK = "364";
const DEFAULT_WRITE_OFF_DAYS = 89;

const MESSAGES: Record<EfiStatus, string> = {
  new: "Cobrança criada",
  waiting: "Pagamento via boleto aguardando confirmação",
  paid: "Cobrança paga",
  unpaid: "Cobrança não paga até o vencimento",
  canceled: "Cobrança cancelada",
  expired: "Cobrança expirada",
  settled: "Cobrança marcada como paga",
};

/** Moves a charge on, writes its history and tells the shop. */
export function moveCharge(
  world: World,
  charge: EfiCharge,
  status: EfiStatus,
  paid?: { value: number; copies?: number },
): void {
  const at = localTimestamp(world.now());
  charge.changes.push({
    current: status,
    previous: charge.changes.length > 0 ? charge.status : null,
    at,
    customId: charge.customId,
    ...(paid ? { value: paid.value, receivedOn: localDate(world.now()) } : {}),
  });
  charge.history.push({ message: MESSAGES[status], created_at: at });
  charge.status = status;
  if (paid) {
    Object.assign(charge, { paidValue: paid.value, paidAt: at });
  }
  world.changed();
  // A billet is born with its payment method: `new` and `waiting` are one message.
  if (!charge.notificationUrl || status === "new") {
    return;
  }
  notify(
    world,
    {
      service: "efi",
      url: charge.notificationUrl,
      reference: String(charge.chargeId),
      amount: paid?.value ?? charge.total,
      body: { notification: charge.token },
      form: true,
      readMark: charge.changes.length,
    },
    paid?.copies,
  );
}

/** Opens a charge with its billet and the PIX inside it. `base` is the API's address, where the code's location is. */
export function openBillet(world: World, request: BilletRequest, base: string): EfiCharge {
  const chargeId = world.state.nextEfiChargeId++;
  const token = randomUUID();
  const total =
    request.items.reduce((sum, item) => sum + item.value * item.amount, 0) +
    request.shippings.reduce((sum, shipping) => sum + shipping.value, 0) -
    request.discount;
  const free =
    String(chargeId).padStart(15, "0") +
    randomBytes(5).readUIntBE(0, 5).toString().slice(0, 10).padStart(10, "0");
  const barcode = buildBarcode({ bank: BANK, dueOn: request.expireAt, amount: total, free });
  const location = `${base.replace(/^https?:\/\//, "")}/bolix/v2/cobv/${randomBytes(12).toString("hex")}`;
  const { name, city } = world.merchant;
  const charge: EfiCharge = {
    chargeId,
    token,
    status: "new",
    customId: request.customId,
    notificationUrl: request.notificationUrl,
    items: request.items,
    shippings: request.shippings,
    total,
    customer: request.customer,
    message: request.message,
    configurations: request.configurations,
    expireAt: request.expireAt,
    createdAt: localTimestamp(world.now()),
    history: [],
    changes: [],
    barcode,
    line: toLine(barcode),
    pix: { location, code: buildBrCode({ location, amount: toValor(total), name, city }) },
    paidValue: null,
    paidAt: null,
  };
  world.state.efiCharges[chargeId] = charge;
  moveCharge(world, charge, "new");
  moveCharge(world, charge, "waiting");
  return charge;
}

/** The last local date the billet can be paid on. */
export function lastDayOf(charge: EfiCharge): string {
  const days = charge.configurations.days_to_write_off;
  return addDays(charge.expireAt, typeof days === "number" ? days : DEFAULT_WRITE_OFF_DAYS);
}

/** Lets time do its work on a charge: unpaid the day after it was due, expired when it is written off. */
export function ageCharge(world: World, charge: EfiCharge): EfiCharge {
  const today = localDate(world.now());
  if (charge.status === "waiting" && today > charge.expireAt) {
    moveCharge(world, charge, "unpaid");
  }
  if (charge.status === "unpaid" && today > lastDayOf(charge)) {
    moveCharge(world, charge, "expired");
  }
  return charge;
}

export function findEfiCharge(world: World, id: unknown): EfiCharge | undefined {
  const charge = world.state.efiCharges[String(id)];
  return charge && ageCharge(world, charge);
}

/** Gives a billet another due date, which changes its barcode. */
export function redate(world: World, charge: EfiCharge, expireAt: string): void {
  charge.expireAt = expireAt;
  charge.barcode = buildBarcode({
    bank: BANK,
    dueOn: expireAt,
    amount: charge.total,
    free: charge.barcode.slice(19),
  });
  charge.line = toLine(charge.barcode);
  if (charge.status === "unpaid") {
    moveCharge(world, charge, "waiting");
  }
  world.changed();
}
