import type { MedusaResponse } from "@medusajs/framework/http";

type Sessions = { payment_sessions?: object[] | null } | null | undefined;
type Answer = { cart?: { payment_collection?: Sessions }; payment_collection?: Sessions };

/**
 * Takes `context` out of the payment sessions of an answer. Core keeps there what a provider may need of the customer,
 * with phone and addresses, and hands it to whoever has the cart's id.
 */
export function hideSessionContext(res: MedusaResponse): void {
  const send = res.json.bind(res);
  res.json = (body: unknown) => {
    const answer = (body ?? {}) as Answer;
    for (const collection of [answer.cart?.payment_collection, answer.payment_collection]) {
      if (collection?.payment_sessions) {
        collection.payment_sessions = collection.payment_sessions.map((session) =>
          Object.fromEntries(Object.entries(session).filter(([key]) => key !== "context")),
        );
      }
    }
    return send(body);
  };
}
