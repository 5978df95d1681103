import { http, HttpResponse } from "msw";

type Intent = Record<string, unknown> & {
  id: string;
  status: string;
  amount: number;
  metadata: { session_id: string };
};
type Refund = { id: string; payment_intent: string; amount: number; status: string };

/** What of Stripe's API 15 our provider and driver call, by its reference: form bodies, idempotency keys, centavos. */
export function stripeWorld(base: string) {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const answers = new Map<string, unknown>();
  const seen: { path: string; body: URLSearchParams; key: string | null }[] = [];
  let down = false;

  const refused = (status: number, code: string) =>
    HttpResponse.json({ error: { type: "invalid_request_error", code, message: code } }, { status });
  const once = (key: string | null, make: () => unknown): unknown => {
    const made = (key && answers.get(key)) ?? make();
    if (key) answers.set(key, made);
    return made;
  };

  function create(body: URLSearchParams): Intent {
    const method = body.get("payment_method_types[0]") ?? "card";
    const id = `pi_${intents.size + 1}`;
    const soon = Math.floor(Date.now() / 1000) + 3600;
    const intent: Intent = {
      id,
      object: "payment_intent",
      status: body.get("confirm") === "true" ? "requires_action" : "requires_payment_method",
      amount: Number(body.get("amount")),
      amount_received: 0,
      currency: body.get("currency"),
      client_secret: `${id}_secret_x`,
      created: soon - 3600,
      metadata: { session_id: body.get("metadata[session_id]") ?? "" },
      payment_method: {
        type: method,
        billing_details: { name: body.get("payment_method_data[billing_details][name]") },
      },
      next_action: {
        pix: { type: "pix_display_qr_code", pix_display_qr_code: { data: "000201pix", expires_at: soon } },
        boleto: {
          type: "boleto_display_details",
          boleto_display_details: {
            number: "01010.10101 01010.101010 01010.101010 1 12340000012345",
            pdf: "https://stripe.test/boleto.pdf",
            expires_at: soon,
          },
        },
      }[method],
    };
    intents.set(id, intent);
    return intent;
  }

  const handlers = [
    http.all(`${base}/*`, async ({ request }) => {
      const url = new URL(request.url);
      const path = url.pathname.replace(new URL(base).pathname, "");
      const body = new URLSearchParams(await request.text());
      const key = request.headers.get("idempotency-key");
      seen.push({ path: `${request.method} ${path}`, body, key });
      if (down) return HttpResponse.json({ error: { type: "api_error", message: "down" } }, { status: 500 });
      if (request.headers.get("authorization") !== "Bearer sk_test_da_loja") return refused(401, "auth");
      const [, , resource, id, action] = path.split("/");
      if (resource === "payment_intents" && request.method === "POST" && !id) {
        return HttpResponse.json(once(key, () => create(body)) as Intent);
      }
      const intent = intents.get(id ?? "");
      if (resource === "payment_intents") {
        if (!intent) return refused(404, "resource_missing");
        if (action === "cancel") {
          if (intent.status === "succeeded") return refused(400, "payment_intent_unexpected_state");
          intent.status = "canceled";
        } else if (request.method === "POST") {
          intent.amount = Number(body.get("amount"));
        }
        return HttpResponse.json(intent);
      }
      if (resource === "refunds" && request.method === "POST") {
        const target = intents.get(body.get("payment_intent") ?? "");
        const amount = Number(body.get("amount"));
        const before = refunds.filter((one) => one.payment_intent === target?.id);
        const left = Number(target?.amount_received) - before.reduce((sum, one) => sum + one.amount, 0);
        if (!answers.has(key ?? "") && amount > left) return refused(400, "charge_already_refunded");
        return HttpResponse.json(
          once(key, () => {
            const refund = {
              id: `re_${refunds.length + 1}`,
              payment_intent: target?.id ?? "",
              amount,
              status: "succeeded",
            };
            refunds.push(refund);
            return refund;
          }) as Refund,
        );
      }
      return HttpResponse.json({
        data: refunds.filter((one) => one.payment_intent === url.searchParams.get("payment_intent")),
      });
    }),
  ];

  return {
    handlers,
    intents,
    seen,
    fault: (on: boolean) => (down = on),
    /** The payer paid. */
    succeed: (id: string, changes: Record<string, unknown> = {}) => {
      const intent = intents.get(id)!;
      const at = Math.floor(Date.parse("2026-11-22T12:00:00Z") / 1000);
      Object.assign(intent, {
        status: "succeeded",
        amount_received: intent.amount,
        next_action: null,
        latest_charge: {
          created: at,
          disputed: false,
          balance_transaction: { fee: 119, available_on: at + 2 * 86_400 },
          payment_method_details: { card: { brand: "visa", last4: "4242" } },
        },
        ...changes,
      });
    },
  };
}
