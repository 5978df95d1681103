import { MedusaError } from "@medusajs/framework/utils";

/** A piece that had passed the check found no parcel: a mistake of the packing, not of the order. */
export function pieceWithoutParcel(): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "O empacotamento deixou um item de fora. Informe os itens deste pedido a quem mantém a loja.",
    "packing_piece_left_out",
  );
}

/** Why an order cannot be packed for a service; `freight` names them so to clients of our API. */
export type PackingErrorCode = "freight_over_limits" | "freight_item_over_limits";

/** An order that no parcels of a service take, with a message for the shopper. `item` is the piece's, where it is one. */
export class PackingError extends MedusaError {
  declare code: PackingErrorCode;
  readonly item: string | undefined;

  constructor(code: PackingErrorCode, message: string, item?: string) {
    super(MedusaError.Types.NOT_ALLOWED, message, code);
    this.name = "PackingError";
    this.item = item;
  }
}
