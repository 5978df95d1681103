import { z } from "@medusajs/framework/zod";
import { unreadableAnswer, type OutsideServiceError } from "@mestres/platform/lib/http-client";

export const SERVICE = "Efí Cobranças";

/** `status` of a charge in Efí's reference of the API Cobranças. */
export const EFI_STATUSES = [
  "new",
  "waiting",
  "link",
  "identified",
  "approved",
  "paid",
  "unpaid",
  "refunded",
  "contested",
  "canceled",
  "settled",
  "expired",
] as const;
export type EfiStatus = (typeof EFI_STATUSES)[number];

/** A billet just registered. Centavos, local dates. */
export type EfiBillet = {
  id: string;
  status: EfiStatus;
  amountCentavos: number;
  dueOn: string;
  /** 47 digits. */
  linhaDigitavel: string;
  pixCopiaECola?: string;
  pdfUrl?: string;
};

/** What is known of a charge; payment fields only where Efí tells them. */
export type EfiCharge = {
  id: string;
  status: EfiStatus;
  amountCentavos: number;
  customId?: string;
  paidCentavos?: number;
  paidAt?: Date;
};

/** A change of status that a notification tells. */
export type EfiNotified = { chargeId: string; customId?: string; status: EfiStatus };

const id = z.union([z.number().int().positive(), z.string().min(1).max(40)]).transform(String);
const status = z.enum(EFI_STATUSES);
const centavos = z.number().int().nonnegative();
const customId = z.string().nullish();

const createdSchema = z.object({
  charge_id: id,
  status,
  total: centavos,
  expire_at: z.string().regex(/^\d{4}-\d{2}-\d{2}/),
  barcode: z.string(),
  pix: z.object({ qrcode: z.string().max(512).nullish() }).nullish(),
  pdf: z.object({ charge: z.string().nullish() }).nullish(),
});

const detailSchema = z.object({ charge_id: id, status, total: centavos, custom_id: customId });

const rowSchema = z.object({
  id,
  status,
  total: centavos,
  custom_id: customId,
  payment: z.object({ paid_value: centavos.nullish(), paid_at: z.string().nullish() }).nullish(),
});

const notifiedSchema = z.object({
  custom_id: customId,
  status: z.object({ current: status }),
  identifiers: z.object({ charge_id: id }),
});

/** @throws OutsideServiceError `service_bad_answer` */
export function readCreated(body: unknown): EfiBillet {
  const data = read(z.object({ data: createdSchema }), body, "um boleto");
  return {
    id: data.data.charge_id,
    status: data.data.status,
    amountCentavos: data.data.total,
    dueOn: data.data.expire_at.slice(0, 10),
    linhaDigitavel: data.data.barcode.replace(/\D/g, ""),
    pixCopiaECola: data.data.pix?.qrcode ?? undefined,
    pdfUrl: data.data.pdf?.charge ?? undefined,
  };
}

/** @param expectedId refuses the answer about another charge */
export function readDetail(body: unknown, expectedId: string): EfiCharge {
  const { data } = read(z.object({ data: detailSchema }), body, "uma cobrança");
  if (data.charge_id !== expectedId) {
    throw badAnswer("uma cobrança");
  }
  return {
    id: data.charge_id,
    status: data.status,
    amountCentavos: data.total,
    customId: data.custom_id ?? undefined,
  };
}

export function readRows(body: unknown): EfiCharge[] {
  const { data } = read(z.object({ data: z.array(rowSchema) }), body, "uma lista de cobranças");
  return data.map((row) => ({
    id: row.id,
    status: row.status,
    amountCentavos: row.total,
    customId: row.custom_id ?? undefined,
    paidCentavos: row.payment?.paid_value ?? undefined,
    paidAt: localInstant(row.payment?.paid_at),
  }));
}

export function readNotified(body: unknown): EfiNotified[] {
  const { data } = read(z.object({ data: z.array(notifiedSchema) }), body, "um aviso");
  return data.map((one) => ({
    chargeId: one.identifiers.charge_id,
    customId: one.custom_id ?? undefined,
    status: one.status.current,
  }));
}

/** Efí writes times as São Paulo's, without offset; Brazil has had no summer time since 2019. */
function localInstant(text: string | null | undefined): Date | undefined {
  if (!text) {
    return undefined;
  }
  const [day, time = "12:00:00"] = text.split(/[ T]/);
  const at = new Date(`${day}T${time.slice(0, 8)}-03:00`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function read<T extends z.ZodType>(schema: T, body: unknown, what: string): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw badAnswer(what);
  }
  return parsed.data;
}

/** An answer that cannot be understood; what it held is not repeated. */
export function badAnswer(what: string): OutsideServiceError {
  return unreadableAnswer(SERVICE, `respondeu ${what} de um jeito inesperado`);
}
