import type { MedusaError } from "@medusajs/framework/utils";
import { codedError } from "../coded-error";

type Code =
  | "order_proof_required"
  | "order_not_found"
  | "order_transfer_not_owner"
  | "cart_completed"
  | "cart_owner_required";

const error = codedError<Code>();

/** Without proof of whose it is, an order is neither read nor written; whether it exists is not told here. */
export function orderProofRequired(): MedusaError {
  return error(
    "FORBIDDEN",
    "order_proof_required",
    "Este pedido só se abre para quem comprou: entre na sua conta, use o link do e-mail do pedido ou envie x-order-token.",
  );
}

export function orderNotFound(): MedusaError {
  return error("NOT_FOUND", "order_not_found", "Pedido não encontrado.");
}

/** An order changes hands only within the reach of the address it was bought with. */
export function orderTransferNotOwner(): MedusaError {
  return error(
    "FORBIDDEN",
    "order_transfer_not_owner",
    "Só a conta com o mesmo e-mail do pedido pode pedi-lo para si: entre com essa conta e confirme o e-mail, ou use o link do e-mail do pedido.",
  );
}

/** A cart that has become an order is closed to its id. */
export function cartCompleted(): MedusaError {
  return error(
    "NOT_FOUND",
    "cart_completed",
    "Este carrinho já virou pedido: abra o pedido pelo link do e-mail ou pela sua conta.",
  );
}

/** The cart of an account changes owner or e-mail only in that account's session. */
export function cartOwnerRequired(): MedusaError {
  return error(
    "FORBIDDEN",
    "cart_owner_required",
    "Este carrinho é de uma conta: entre nela para trocar o e-mail ou o dono.",
  );
}
