import { MedusaError } from "@medusajs/framework/utils";

/** A piece that had passed the check found no parcel: a mistake of the packing, not of the order. */
export function pieceWithoutParcel(): MedusaError {
  return new MedusaError(
    MedusaError.Types.UNEXPECTED_STATE,
    "O empacotamento deixou um item de fora. Informe os itens deste pedido a quem mantém a loja.",
    "packing_piece_left_out",
  );
}
