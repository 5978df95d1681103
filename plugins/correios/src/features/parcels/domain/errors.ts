import type { MedusaError } from "@medusajs/framework/utils";
import { codedError } from "@mestres/platform/lib/coded-error";
import { formatBRL } from "@mestres/platform/lib/money";

/** A refusal about parcels or labels: a stable code, and what to do in Portuguese. */
export const parcelError = codedError<string>();

/** @param id as it was asked for */
export function parcelNotFound(id: string): MedusaError {
  return parcelError("NOT_FOUND", "parcel_not_found", `Não há encomenda ${id}.`);
}

/** The Correios know of the parcel: void it first. */
export function parcelBought(id: string): MedusaError {
  return parcelError(
    "NOT_ALLOWED",
    "parcel_bought",
    `A etiqueta da encomenda ${id} já foi comprada. Cancele a etiqueta para mudar os dados.`,
  );
}

/** @param owed centavos */
export function orderOwesMoney(owed: number): MedusaError {
  return parcelError(
    "NOT_ALLOWED",
    "order_owes_money",
    `Falta pagar ${formatBRL(owed)} deste pedido. A etiqueta espera o pagamento; para enviar antes, ligue “Embalar pedidos pagos em parte” nas configurações dos Correios.`,
  );
}

/** It left the shop. */
export function parcelPosted(code: string | null): MedusaError {
  return parcelError(
    "NOT_ALLOWED",
    "parcel_already_posted",
    `A encomenda ${code ?? ""} já foi postada: não há mais o que cancelar.`.replace("  ", " "),
  );
}
