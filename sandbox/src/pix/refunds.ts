import { randomBytes } from "node:crypto";
import type { World } from "../world.js";
import { allPix } from "./lists.js";
import { toCentavos } from "./money.js";
import type { Violation } from "./problems.js";
import type { ReceivedPix, Refund, RefundStatus } from "./types.js";
import { announce } from "./webhooks.js";

const REFUND_ID = /^[a-zA-Z0-9]{1,35}$/;
const VALOR = /^\d{1,10}\.\d{2}$/;
const WINDOW_DAYS = 90;
const ISPB = "99999004";
/** A refund that is refused was in processing first: the refusal comes from the payer's bank. */
const REFUSED_AFTER_MS = 50;

/** What was given back, or may still be. Centavos. */
export function refundedOf(pix: ReceivedPix): number {
  return (pix.devolucoes ?? [])
    .filter(({ status }) => status !== "NAO_REALIZADO")
    .reduce((sum, { valor }) => sum + toCentavos(valor), 0);
}

/**
 * PUT /pix/{e2eid}/devolucao/{id}: takes a refund, by the standard's rules.
 * @returns the refund, or why not
 */
export function askRefund(world: World, pix: ReceivedPix, id: string, body: unknown): Refund | Violation[] {
  const valor = (body as { valor?: unknown } | null)?.valor;
  const descricao = (body as { descricao?: unknown } | null)?.descricao;
  const refuse = (propriedade: string, razao: string): Violation[] => [{ razao, propriedade }];
  if (!REFUND_ID.test(id)) {
    return refuse("devolucao.id", "O id da devolução não respeita o schema.");
  }
  if (typeof valor !== "string" || !VALOR.test(valor) || toCentavos(valor) === 0) {
    return refuse("devolucao.valor", "O campo devolucao.valor não respeita o schema.");
  }
  if (pix.devolucoes?.some((known) => known.id === id)) {
    return refuse(
      "devolucao.id",
      "A presente requisição de devolução apresenta um {id} já utilizado por outra requisição de devolução para o {e2eid} em questão.",
    );
  }
  if (world.now().getTime() - Date.parse(pix.horario) > WINDOW_DAYS * 86_400_000) {
    return refuse(
      "pix.horario",
      "A presente requisição de devolução viola a janela de tempo permitida para solicitações de devoluções de um pix.",
    );
  }
  if (refundedOf(pix) + toCentavos(valor) > toCentavos(pix.valor)) {
    return refuse(
      "devolucao.valor",
      "A presente requisição de devolução, em conjunto com as demais prévias devoluções, excederia o valor do pix originário.",
    );
  }
  const at = world.now().toISOString();
  const refund: Refund = {
    id,
    rtrId: `D${ISPB}${at.replace(/\D/g, "").slice(0, 12)}${randomBytes(6).toString("hex").slice(0, 11)}`,
    valor,
    horario: { solicitacao: at },
    status: "EM_PROCESSAMENTO",
    ...(typeof descricao === "string" ? { descricao } : {}),
  };
  pix.devolucoes = [...(pix.devolucoes ?? []), refund];
  world.changed();
  const { refundMode } = world.state;
  if (refundMode === "immediate") {
    concludeRefund(world, pix, refund, "DEVOLVIDO");
  }
  if (refundMode === "refuse") {
    world.later(REFUSED_AFTER_MS, () => concludeRefund(world, pix, refund, "NAO_REALIZADO"));
  }
  return refund;
}

/** Ends a refund that is in processing and tells the shop; what has ended stays as it is. */
function concludeRefund(world: World, pix: ReceivedPix, refund: Refund, status: RefundStatus): void {
  if (refund.status !== "EM_PROCESSAMENTO" || status === "EM_PROCESSAMENTO") {
    return;
  }
  refund.status = status;
  if (status === "DEVOLVIDO") {
    refund.horario.liquidacao = world.now().toISOString();
  } else {
    refund.motivo = "A conta do pagador não aceita a devolução (banco de testes).";
  }
  world.changed();
  announce(world, pix);
}

/** The bank ends a refund, by hand. @returns the Pix, or undefined when there is no such refund in processing */
export function endRefund(
  world: World,
  e2eid: string,
  id: string,
  status: RefundStatus,
): ReceivedPix | undefined {
  const pix = allPix(world).find((one) => one.endToEndId === e2eid);
  const refund = pix?.devolucoes?.find((one) => one.id === id);
  if (!pix || refund?.status !== "EM_PROCESSAMENTO") {
    return undefined;
  }
  concludeRefund(world, pix, refund, status);
  return pix;
}

/** Somebody gives money back in the PSP's own panel, behind the shop's back. */
export function refundInPanel(world: World, pix: ReceivedPix, centavos: number): Refund | Violation[] {
  const valor = `${Math.floor(centavos / 100)}.${String(centavos % 100).padStart(2, "0")}`;
  const mode = world.state.refundMode;
  world.state.refundMode = "processing";
  const refund = askRefund(world, pix, `painel${randomBytes(8).toString("hex")}`, { valor });
  world.state.refundMode = mode;
  if (!Array.isArray(refund)) {
    concludeRefund(world, pix, refund, "DEVOLVIDO");
  }
  return refund;
}
