import { z } from "@medusajs/framework/zod";
import { unreadableAnswer } from "@mestres/platform/lib/http-client";

/** What a list of received PIX tells of each: enough to know which one to ask about. */
export type PixPage = { pix: { e2eid: string; txid?: string }[]; pages: number };

const schema = z.object({
  parametros: z.object({
    paginacao: z.object({ quantidadeDePaginas: z.coerce.number().int().min(0) }),
  }),
  pix: z.array(
    z.object({
      endToEndId: z.string().regex(/^[a-zA-Z0-9]{32}$/),
      txid: z
        .string()
        .regex(/^[a-zA-Z0-9]{1,35}$/)
        .optional(),
    }),
  ),
});

/** Reads one page of GET /pix. @throws OutsideServiceError `service_bad_answer` */
export function readPixPage(body: unknown, service: string): PixPage {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw unreadableAnswer(service, "listou os PIX recebidos de um jeito inesperado");
  }
  return {
    pix: parsed.data.pix.map(({ endToEndId, txid }) => ({ e2eid: endToEndId, txid })),
    pages: parsed.data.parametros.paginacao.quantidadeDePaginas,
  };
}
