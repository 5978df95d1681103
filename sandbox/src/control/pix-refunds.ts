import { REFUND_MODES, REFUND_STATUSES } from "../pix/types.js";
import { endRefund, refundInPanel } from "../pix/refunds.js";
import { allPix } from "../pix/lists.js";
import type { World } from "../world.js";
import { readNumber, readReais } from "./read-body.js";

/** What a control route answers: JSON for scripts, a code of news for the page. */
export type ControlAnswer =
  { done: string; body: object } | { code: string; message: string; status: 400 | 404 | 409 };

/** How refunds asked for from now on end: at once, when told, or refused. */
export function refundModeControl(world: World, values: Record<string, unknown>): ControlAnswer {
  const mode = REFUND_MODES.find((one) => one === values.mode);
  if (!mode) {
    return { code: "refund_mode_invalid", message: `mode: ${REFUND_MODES.join(", ")}.`, status: 400 };
  }
  world.state.refundMode = mode;
  world.changed();
  return { done: "devolucoes", body: { mode } };
}

/** Ends one refund in processing, or (without id) gives money back in the PSP's own panel. */
export function refundControl(world: World, values: Record<string, unknown>): ControlAnswer {
  const e2eid = String(values.e2eid ?? "");
  if (values.id === undefined) {
    const pix = allPix(world).find((one) => one.endToEndId === e2eid);
    const amount = readNumber(values.amount) ?? readReais(values.reais) ?? Number.NaN;
    if (!pix) {
      return { code: "pix_not_found", message: "Nenhum Pix com este e2eid.", status: 404 };
    }
    const refund = refundInPanel(world, pix, Number.isSafeInteger(amount) ? amount : 0);
    return Array.isArray(refund)
      ? { code: "refund_refused", message: refund[0]?.razao ?? "", status: 409 }
      : { done: "devolvido", body: { refund } };
  }
  const status = REFUND_STATUSES.find((one) => one === values.status && one !== "EM_PROCESSAMENTO");
  if (!status) {
    return { code: "refund_status_invalid", message: "status: DEVOLVIDO ou NAO_REALIZADO.", status: 400 };
  }
  const pix = endRefund(world, e2eid, String(values.id), status);
  return pix
    ? { done: status === "DEVOLVIDO" ? "devolvido" : "nao_devolvido", body: { pix } }
    : { code: "refund_not_found", message: "Nenhuma devolução em processamento com este id.", status: 404 };
}
