import { z } from "@medusajs/framework/zod";
import { unreadableAnswer } from "@mestres/platform/lib/http-client";
import type { ConfirmedReceipt, ReceiptRefund } from "../receipts";
import { parseValor } from "../valor";
import { DEFAULT_VALIDITY_DAYS, endOfPayableDays } from "./due-date";

/** Status of a cob in Bacen's PIX API 2.9.0. An expired cob stays ATIVA. */
export const COB_STATUSES = [
  "ATIVA",
  "CONCLUIDA",
  "REMOVIDA_PELO_USUARIO_RECEBEDOR",
  "REMOVIDA_PELO_PSP",
] as const;
export type CobStatus = (typeof COB_STATUSES)[number];

/** A cob as the PSP answered it, in our units: centavos and Dates. */
export type Cob = {
  txid: string;
  status: CobStatus;
  revision: number;
  amountCentavos: number;
  chave: string;
  createdAt: Date;
  /**
   * `criacao + expiracao` of a cob, the end of the last payable day of a cobv:
   * computed, the API never says "expired".
   */
  expiresAt: Date;
  /** Due date of a cobv, a local date ("YYYY-MM-DD"). */
  dueOn?: string;
  location?: string;
  pixCopiaECola?: string;
  receipts: ConfirmedReceipt[];
};

const valor = z.string().regex(/^\d{1,10}\.\d{2}$/);
const instant = z.string().refine((text) => !Number.isNaN(Date.parse(text)));
const DEFAULT_EXPIRATION_SECONDS = 86_400;

/** One refund of a received PIX. */
export const devolucaoSchema = z.object({
  id: z.string().regex(/^[a-zA-Z0-9]{1,35}$/),
  valor,
  status: z.enum(["EM_PROCESSAMENTO", "DEVOLVIDO", "NAO_REALIZADO"]),
  rtrId: z.string().max(35).optional(),
  motivo: z.string().max(500).optional(),
  horario: z.object({ liquidacao: instant.optional() }).optional(),
});

/** One received PIX, as in GET /cob/{txid} and in the webhook's body. */
export const receivedPixSchema = z.object({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{32}$/),
  txid: z
    .string()
    .regex(/^[a-zA-Z0-9]{1,35}$/)
    .optional(),
  valor,
  /** Absent in some PSPs' answers about their own charges. */
  chave: z.string().max(77).optional(),
  horario: instant,
  infoPagador: z.string().max(500).optional(),
  // The standard says array; its own published example has a lone object.
  devolucoes: z.union([z.array(devolucaoSchema), devolucaoSchema.transform((one) => [one])]).optional(),
  // Efí's addition to the standard: its fee, in reais.
  gnExtras: z.object({ tarifa: valor.optional() }).optional(),
});
export type ReceivedPix = z.infer<typeof receivedPixSchema>;
type Devolucao = z.infer<typeof devolucaoSchema>;

const cobSchema = z.object({
  txid: z.string(),
  status: z.enum(COB_STATUSES),
  revisao: z.number().int().default(0),
  calendario: z.object({
    criacao: instant,
    expiracao: z.coerce.number().int().positive().optional(),
    dataDeVencimento: z.iso.date().optional(),
    validadeAposVencimento: z.coerce.number().int().min(0).optional(),
  }),
  valor: z.object({ original: valor }),
  chave: z.string(),
  location: z.string().optional(),
  loc: z.object({ location: z.string().optional() }).optional(),
  pixCopiaECola: z.string().max(512).optional(),
  pix: z.array(receivedPixSchema).optional(),
});

/**
 * Reads the PSP's answer. Whatever does not look like the cob that was asked
 * for is refused: nothing may be captured on a guess.
 *
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readCob(body: unknown, txid: string, service: string): Cob {
  const parsed = cobSchema.safeParse(body);
  if (!parsed.success || parsed.data.txid !== txid) {
    throw unreadableAnswer(service, `respondeu a cobrança ${txid} de um jeito inesperado`);
  }
  const { data } = parsed;
  const createdAt = new Date(data.calendario.criacao);
  return {
    txid,
    status: data.status,
    revision: data.revisao,
    amountCentavos: parseValor(data.valor.original),
    chave: data.chave,
    createdAt,
    expiresAt: expiryOf(createdAt, data.calendario),
    dueOn: data.calendario.dataDeVencimento,
    location: data.location ?? data.loc?.location,
    pixCopiaECola: data.pixCopiaECola,
    receipts: (data.pix ?? []).map(toReceipt),
  };
}

function expiryOf(createdAt: Date, calendario: z.infer<typeof cobSchema>["calendario"]): Date {
  const { dataDeVencimento, validadeAposVencimento, expiracao } = calendario;
  return dataDeVencimento
    ? endOfPayableDays(dataDeVencimento, validadeAposVencimento ?? DEFAULT_VALIDITY_DAYS)
    : new Date(createdAt.getTime() + (expiracao ?? DEFAULT_EXPIRATION_SECONDS) * 1000);
}

/** A received PIX in our units: centavos and Dates. */
export function toReceipt(pix: ReceivedPix): ConfirmedReceipt {
  const refunds = (pix.devolucoes ?? []).map(toRefund);
  const settled = refunds.filter((refund) => refund.status === "DEVOLVIDO");
  return {
    e2eid: pix.endToEndId,
    amountCentavos: parseValor(pix.valor),
    refundedCentavos: settled.reduce((sum, { amountCentavos }) => sum + amountCentavos, 0),
    refunds,
    ...(pix.gnExtras?.tarifa ? { feeCentavos: parseValor(pix.gnExtras.tarifa) } : {}),
    paidAt: new Date(pix.horario),
  };
}

function toRefund({ id, valor: amount, status, rtrId, motivo, horario }: Devolucao): ReceiptRefund {
  return {
    id,
    amountCentavos: parseValor(amount),
    status,
    rtrId,
    reason: motivo,
    settledAt: horario?.liquidacao ? new Date(horario.liquidacao) : undefined,
  };
}

/**
 * Reads the PSP's answer about one refund.
 *
 * @throws OutsideServiceError `service_bad_answer` when it is not the one asked for
 */
export function readRefund(body: unknown, refundId: string, service: string): ReceiptRefund {
  const parsed = devolucaoSchema.safeParse(body);
  if (!parsed.success || parsed.data.id !== refundId) {
    throw unreadableAnswer(service, `respondeu a devolução ${refundId} de um jeito inesperado`);
  }
  return toRefund(parsed.data);
}

/** Reads one received PIX. @throws OutsideServiceError `service_bad_answer` */
export function readReceivedPix(body: unknown, e2eid: string, service: string): ReceivedPix {
  const parsed = receivedPixSchema.safeParse(body);
  if (!parsed.success || parsed.data.endToEndId !== e2eid) {
    throw unreadableAnswer(service, `respondeu o PIX ${e2eid} de um jeito inesperado`);
  }
  return parsed.data;
}
