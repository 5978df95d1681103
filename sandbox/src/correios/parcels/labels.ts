import { randomUUID } from "node:crypto";
import { takeFault } from "../../faults.js";
import type { World } from "../../world.js";
import { CorreiosRefusal } from "../types.js";
import { drawLabels } from "./label-pdf.js";
import { findParcel } from "./preposts.js";
import { STATUS, type LabelReceipt, type Parcel } from "./types.js";

/** Labels are drawn in the background: the first look at a receipt comes too early. */
const EARLY_LOOKS = 1;
/** Labels in one request. */
const MAX_LABELS = 50;

const FAILURES = {
  "PPN-295": "PPN-295: Houve uma falha na geração do rótulo. Gere um novo recibo.",
  "PPN-297": "PPN-297: Não foi possível gerar o rótulo. Solicite novamente.",
} as const;
const FAILING = { label_failed: "PPN-295", label_failed_other: "PPN-297" } as const;

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];

function oneOf(value: unknown, name: string, allowed: string[]): void {
  if (value !== undefined && !allowed.includes(value as string)) {
    throw new CorreiosRefusal(`PPN-013: O campo ${name} deve ser ${allowed.join(" ou ")}.`);
  }
}

/** POST …/rotulo/assincrono/pdf. @throws CorreiosRefusal */
export function requestLabels(world: World, body: unknown): { idRecibo: string } {
  const json = (typeof body === "object" && body ? body : {}) as Record<string, unknown>;
  oneOf(json.tipoRotulo, "tipoRotulo", ["P", "R"]);
  oneOf(json.formatoRotulo, "formatoRotulo", ["ET", "EV"]);
  oneOf(json.imprimeRemetente, "imprimeRemetente", ["S", "N"]);
  oneOf(json.layoutImpressao, "layoutImpressao", ["PADRAO", "LINEAR_100_150", "LINEAR_100_80", "LINEAR_A4"]);
  const names = [...texts(json.idsPrePostagem), ...texts(json.codigosObjeto)];
  if (names.length === 0 || names.length > MAX_LABELS) {
    throw new CorreiosRefusal(`PPN-090: Informe de 1 a ${MAX_LABELS} pré-postagens.`);
  }
  const parcels = names.map((name) => {
    const parcel = findParcel(world, name);
    if (!parcel) {
      throw new CorreiosRefusal(`PPN-070: Pré-postagem ${name} não encontrada.`);
    }
    if (parcel.status > STATUS.preposted) {
      throw new CorreiosRefusal(`PPN-091: A pré-postagem ${name} não aceita mais rótulos.`);
    }
    return parcel.id;
  });
  const receipt: LabelReceipt = {
    idRecibo: randomUUID(),
    parcels,
    withSender: json.imprimeRemetente !== "N",
    looks: 0,
    failed: null,
  };
  world.state.correios.receipts[receipt.idRecibo] = receipt;
  world.changed();
  return { idRecibo: receipt.idRecibo };
}

/** GET …/rotulo/download/assincrono/{idRecibo}: the PDF, or why there is none (yet). @throws CorreiosRefusal */
export async function downloadLabels(world: World, idRecibo: string): Promise<object> {
  const receipt = world.state.correios.receipts[idRecibo];
  if (!receipt) {
    throw new CorreiosRefusal(`PPN-092: Recibo ${idRecibo} não encontrado.`, 404);
  }
  const pending = { mensagem: "PPN-291: O rótulo ainda está em processamento. Tente novamente." };
  const fault = takeFault(world, "correios", ["label_pending", "label_failed", "label_failed_other"]);
  if (fault?.mode === "label_pending") {
    return pending;
  }
  if (fault) {
    receipt.failed = FAILING[fault.mode as keyof typeof FAILING];
  }
  receipt.looks += 1;
  world.changed();
  if (receipt.failed) {
    return { mensagem: FAILURES[receipt.failed] };
  }
  if (receipt.looks <= EARLY_LOOKS) {
    return pending;
  }
  const parcels = receipt.parcels.map((id) => world.state.correios.parcels[id] as Parcel);
  const pdf = await drawLabels(parcels, receipt.withSender);
  return { nome: `rotulo-${idRecibo}.pdf`, dados: pdf.toString("base64") };
}
