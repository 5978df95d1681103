import type { MedusaError } from "@medusajs/framework/utils";
import { codedError } from "../../../lib/coded-error";

/** Why staff's change to an order is refused; stable codes for clients of the admin API. */
export type OrderChangeErrorCode =
  /** What goes out is not in stock; core's own code, which clients know from carts. */
  | "insufficient_inventory"
  /** What goes out is kept nowhere that the order's sales channel sells from. */
  | "item_without_location"
  /** No edit, exchange, claim or return of that name is being written. */
  | "order_change_not_open"
  /** There is no such shipping option. */
  | "shipping_option_unknown"
  /** The option has no price in the order's currency, and none was given. */
  | "shipping_option_without_price"
  /** Everything was sent, so that a freight has nothing to be priced by. */
  | "freight_nothing_to_send";

const changeError = codedError<OrderChangeErrorCode>();

/** What is short: its name, what is asked of it in all, and what nobody was promised. */
export type Shortage = { name: string; wanted: string; left: string };

/** Names each item that goes out and of which there is too little. */
export function tooLittleInStock(shortages: readonly Shortage[]): MedusaError {
  const decimal = (quantity: string) => quantity.replace(".", ",");
  const named = shortages.map(({ name, wanted, left }) =>
    Number(left) > 0
      ? `Restam ${decimal(left)} de "${name}" e o que sai pede ${decimal(wanted)}, somados os kits e as linhas repetidas.`
      : `Não há mais "${name}" em estoque, e o que sai pede ${decimal(wanted)}.`,
  );
  return changeError(
    "NOT_ALLOWED",
    "insufficient_inventory",
    `${named.join(" ")} Ajuste as quantidades ou o estoque e confirme de novo.`,
  );
}

export function withoutLocation(name: string): MedusaError {
  return changeError(
    "NOT_ALLOWED",
    "item_without_location",
    `"${name}" não tem estoque em nenhum local do canal de venda deste pedido. Cadastre o estoque e confirme de novo.`,
  );
}

export function changeNotOpen(): MedusaError {
  return changeError(
    "NOT_ALLOWED",
    "order_change_not_open",
    "Não há alteração aberta neste pedido. Abra a edição, a troca ou a devolução e escolha o frete de novo.",
  );
}

export function unknownOption(): MedusaError {
  return changeError(
    "NOT_FOUND",
    "shipping_option_unknown",
    "Esta opção de frete não existe mais. Escolha outra.",
  );
}

export function withoutPrice(name: string): MedusaError {
  return changeError(
    "NOT_ALLOWED",
    "shipping_option_without_price",
    `"${name}" não tem preço na moeda deste pedido. Informe o valor do frete.`,
  );
}

export function nothingToSend(): MedusaError {
  return changeError(
    "NOT_ALLOWED",
    "freight_nothing_to_send",
    "Tudo o que este pedido tem já foi enviado: não há peso para calcular o frete. Informe o valor do frete.",
  );
}
