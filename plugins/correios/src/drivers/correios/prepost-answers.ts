import { z } from "@medusajs/framework/zod";
import { dateOf, readAnswer, unreadable } from "./read-answer";

/** What the Correios say of a pré-postagem. */
export const PREPOST_STATUSES = [
  "attended",
  "preposted",
  "posted",
  "expired",
  "canceled",
  "reversed",
  "pending",
] as const;
export type PrepostStatus = (typeof PREPOST_STATUSES)[number];

/** It stands no more: nobody can post it. */
export const PREPOST_GONE: readonly PrepostStatus[] = ["expired", "canceled", "reversed"];

export type Prepost = {
  id: string;
  /** S10 code; null while the Correios have not drawn one. */
  code: string | null;
  status: PrepostStatus;
  /** Local date of the last day to post it; null when they do not say. */
  postBy: string | null;
  /** `observacao`, where our name for it stands. */
  note: string | null;
};

/** A label, or why there is none (yet). */
export type LabelDownload =
  { status: "ready"; pdf: string } | { status: "pending" } | { status: "failed"; reason: string };

const PrepostAnswer = z.object({
  id: z.string().min(1),
  codigoObjeto: z
    .string()
    .regex(/^[A-Z]{2}\d{9}[A-Z]{2}$/)
    .nullish()
    .catch(null),
  statusAtual: z.coerce.number().int().min(1).max(7).catch(1),
  prazoPostagem: z.string().nullish(),
  observacao: z.string().nullish(),
});

const PageAnswer = z.object({
  itens: z.array(PrepostAnswer).nullish(),
  page: z.object({ last: z.boolean().optional(), next: z.boolean().optional() }).nullish(),
});
const ReceiptAnswer = z.object({ idRecibo: z.coerce.string().min(1) });
const CancelAnswer = z.object({
  resultadoCancelamento: z.string().nullish(),
  mensagem: z.string().nullish(),
});
const DownloadAnswer = z.object({
  dados: z.string().nullish(),
  mensagem: z.string().nullish(),
  msgs: z.array(z.string()).nullish(),
});

/** The label is being drawn, or waits for the DC-e that the Correios issue (PPN-288). */
const PENDING = /PPN-(291|288)/;
const BASE64_PDF = /^JVBERi/;

const toPrepost = (answer: z.infer<typeof PrepostAnswer>): Prepost => ({
  id: answer.id,
  code: answer.codigoObjeto ?? null,
  status: PREPOST_STATUSES[answer.statusAtual - 1] ?? "attended",
  postBy: dateOf(answer.prazoPostagem),
  note: answer.observacao ?? null,
});

/** @throws OutsideServiceError `service_bad_answer` */
export function readPrepost(body: unknown): Prepost {
  return toPrepost(readAnswer(PrepostAnswer, body));
}

/** One page of a list; a 404 is an empty one. @throws OutsideServiceError `service_bad_answer` */
export function readPage(body: unknown, status: number): { items: Prepost[]; last: boolean } {
  if (status === 404) {
    return { items: [], last: true };
  }
  const { itens, page } = readAnswer(PageAnswer, body);
  const items = (itens ?? []).map(toPrepost);
  return { items, last: page?.last ?? (page?.next === undefined ? items.length === 0 : !page.next) };
}

/** @throws OutsideServiceError `service_bad_answer` */
export function readReceipt(body: unknown): string {
  return readAnswer(ReceiptAnswer, body).idRecibo;
}

/** @throws OutsideServiceError `service_bad_answer` */
export function readCanceled(body: unknown): "canceled" {
  readAnswer(CancelAnswer, body ?? {});
  return "canceled";
}

/**
 * Reads a label's download. Whatever the Correios say that is neither the label nor "not yet" needs a new receipt:
 * a receipt that failed stays so (PPN-295, 297), and one that they do not know will not come back.
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readDownload(body: unknown): LabelDownload {
  const { dados, mensagem, msgs } = readAnswer(DownloadAnswer, body);
  if (dados) {
    if (!BASE64_PDF.test(dados)) {
      throw unreadable();
    }
    return { status: "ready", pdf: dados };
  }
  const reason = mensagem ?? msgs?.join("; ") ?? "";
  if (PENDING.test(reason)) {
    return { status: "pending" };
  }
  if (!reason) {
    throw unreadable();
  }
  return { status: "failed", reason };
}
