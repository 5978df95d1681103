import { errorText } from "@mestres/platform/lib/error-text";
import { parcelError } from "../../domain/errors";
import { lineTitle, type ShippableOrder } from "../../domain/order";

type Reason = {
  /** What core says, in 2.21.2; a group takes the line's id. */
  says: RegExp;
  code: string;
  message: (item: string) => string;
};

const REASONS: Reason[] = [
  {
    says: /No stock reservation found for item (\S+)/,
    code: "order_stock_not_reserved",
    message: (item) =>
      `Não há estoque reservado para ${item} neste pedido. Confira o estoque, reserve o item na página do pedido e compre a etiqueta de novo.`,
  },
  {
    says: /exceeds the reserved quantity for the item: (\S+)/,
    code: "order_stock_not_reserved",
    message: (item) =>
      `O estoque reservado para ${item} neste pedido não basta. Confira a reserva na página do pedido e compre a etiqueta de novo.`,
  },
  {
    says: /does not match the shipping profile of the order item (\S+)/,
    code: "order_shipping_profile_mismatch",
    message: (item) =>
      `${item} é de outro perfil de envio que o frete deste pedido. Acerte o perfil do produto ou a opção de frete.`,
  },
  {
    says: /^Not enough stock available for item/,
    code: "order_stock_insufficient",
    message: () =>
      "O estoque não basta para este pedido. Confira as quantidades no local de estoque e compre a etiqueta de novo.",
  },
  {
    says: /without stock location/,
    code: "shipping_option_without_location",
    message: () =>
      "A opção de frete deste pedido não está ligada a um local de estoque. Ligue-a em Configurações › Locais.",
  },
  {
    says: /has been canceled/,
    code: "order_canceled",
    message: () => "O pedido foi cancelado: não há o que enviar.",
  },
];

/** Why core takes no fulfilment of an order, in staff's words; what is not known of core stays as it is. */
export function fulfillmentRefusal(error: unknown, order: Pick<ShippableOrder, "items">): unknown {
  const text = errorText(error);
  for (const { says, code, message } of REASONS) {
    const found = says.exec(text);
    if (found) {
      const line = order.items.find(({ id }) => id === found[1]);
      return parcelError("NOT_ALLOWED", code, message(line ? lineTitle(line) : "um item"));
    }
  }
  return error;
}
