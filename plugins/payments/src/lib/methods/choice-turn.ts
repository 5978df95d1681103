/**
 * What one request at a time may do: choose a method for a payment collection, or complete its cart. Else a session of
 * another method could be made for an order that was placed at the PIX price in between.
 *
 * @returns the key for `inTurn`
 */
export function choiceTurn(collectionId: string): string {
  return `payment-choice:${collectionId}`;
}
