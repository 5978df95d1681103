import { z } from "@medusajs/framework/zod";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { ConfirmedReceipt } from "../receipts";
import { parseValor } from "../valor";

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
  /** `calendario.criacao + calendario.expiracao`: computed, the API never says "expired". */
  expiresAt: Date;
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
});

/** One received PIX, as in GET /cob/{txid} and in the webhook's body. */
export const receivedPixSchema = z.object({
  endToEndId: z.string().regex(/^[a-zA-Z0-9]{32}$/),
  txid: z
    .string()
    .regex(/^[a-zA-Z0-9]{1,35}$/)
    .optional(),
  valor,
  horario: instant,
  infoPagador: z.string().max(500).optional(),
  // The standard says array; its own published example has a lone object.
  devolucoes: z.union([z.array(devolucaoSchema), devolucaoSchema.transform((one) => [one])]).optional(),
});
export type ReceivedPix = z.infer<typeof receivedPixSchema>;

const cobSchema = z.object({
  txid: z.string(),
  status: z.enum(COB_STATUSES),
  revisao: z.number().int().default(0),
  calendario: z.object({ criacao: instant, expiracao: z.coerce.number().int().positive().optional() }),
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
    throw new OutsideServiceError({
      service,
      code: "service_bad_answer",
      message: `${service} respondeu a cobrança ${txid} de um jeito inesperado.`,
    });
  }
  const { data } = parsed;
  const createdAt = new Date(data.calendario.criacao);
  const seconds = data.calendario.expiracao ?? DEFAULT_EXPIRATION_SECONDS;
  return {
    txid,
    status: data.status,
    revision: data.revisao,
    amountCentavos: parseValor(data.valor.original),
    chave: data.chave,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + seconds * 1000),
    location: data.location ?? data.loc?.location,
    pixCopiaECola: data.pixCopiaECola,
    receipts: (data.pix ?? []).map(toReceipt),
  };
}

function toReceipt(pix: ReceivedPix): ConfirmedReceipt {
  const settled = (pix.devolucoes ?? []).filter((refund) => refund.status === "DEVOLVIDO");
  return {
    e2eid: pix.endToEndId,
    amountCentavos: parseValor(pix.valor),
    refundedCentavos: settled.reduce((sum, refund) => sum + parseValor(refund.valor), 0),
    paidAt: new Date(pix.horario),
  };
}
