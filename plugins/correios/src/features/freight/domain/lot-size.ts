/** Items that the Correios take in one lot. */
export const MAX_LOT = 5;
