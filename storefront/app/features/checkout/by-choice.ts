import type { Method } from "~/features/payment/types";

/**
 * Shows an element only while the freight with the same place in the list is
 * chosen. The style sheet does it, from the radio button's state, so the total
 * follows the choice without JavaScript too. Written out in full because
 * Tailwind finds class names by reading the source.
 */
export const SHOWN_WHEN_CHOSEN = [
  "hidden group-has-[[data-freight='0']:checked]/checkout:block",
  "hidden group-has-[[data-freight='1']:checked]/checkout:block",
  "hidden group-has-[[data-freight='2']:checked]/checkout:block",
  "hidden group-has-[[data-freight='3']:checked]/checkout:block",
  "hidden group-has-[[data-freight='4']:checked]/checkout:block",
  "hidden group-has-[[data-freight='5']:checked]/checkout:block",
  "hidden group-has-[[data-freight='6']:checked]/checkout:block",
  "hidden group-has-[[data-freight='7']:checked]/checkout:block",
] as const;

/** For what stands there while no freight is chosen. */
export const SHOWN_WHEN_OPEN = "group-has-[[data-freight]:checked]/checkout:hidden";

/** More ways of delivery than this are not offered on one page. */
export const MOST_QUOTES = SHOWN_WHEN_CHOSEN.length;

/** The same for the way of paying: an element that belongs to one method. */
export const SHOWN_FOR_METHOD: Record<Method, string> = {
  pix: "hidden group-has-[[data-method='pix']:checked]/checkout:block",
  boleto: "hidden group-has-[[data-method='boleto']:checked]/checkout:block",
  card: "hidden group-has-[[data-method='card']:checked]/checkout:block",
};
