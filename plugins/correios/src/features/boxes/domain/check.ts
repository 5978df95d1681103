import { shippingBoxError } from "./errors";
import type { NewShippingBox } from "./types";

const SIDES = [
  ["length", "outer_length", "comprimento"],
  ["width", "outer_width", "largura"],
  ["height", "outer_height", "altura"],
] as const;

/**
 * What a field alone cannot tell: a box is at least as large outside as inside.
 * @throws MedusaError `shipping_box_outside_too_small`
 */
export function assertBox(box: NewShippingBox): void {
  for (const [inner, outer, name] of SIDES) {
    if (box[outer] < box[inner]) {
      throw shippingBoxError(
        "shipping_box_outside_too_small",
        `A caixa "${box.name}" tem ${name} de ${box[outer]} cm por fora e ${box[inner]} cm por dentro. ` +
          "Por fora ela é no mínimo igual.",
      );
    }
  }
}
