import { pluginPolicies } from "@mestres/platform/lib/policies";

/** Who may see and move the money that comes by PIX, boleto and card. */
export const paymentsPolicies = pluginPolicies({
  plugin: "@mestres/payments-br",
  resources: {
    payment_charge: {
      label: { ptBR: "Cobranças", en: "Charges" },
      operations: ["read", "create", "check"],
    },
    payment_case: {
      label: { ptBR: "Pendências de pagamento", en: "Payment cases" },
      operations: ["read", "settle"],
    },
    payment_settlement: {
      label: { ptBR: "Repasses", en: "Settlements" },
      operations: ["read"],
    },
    pix_static_code: {
      label: { ptBR: "PIX de balcão", en: "Counter PIX codes" },
      operations: ["read", "create", "update"],
    },
    pix_webhook: {
      label: { ptBR: "Webhook do PIX", en: "PIX webhook" },
      operations: ["read", "update"],
    },
  },
  routes: {
    "GET /admin/orders/:id/payments-br": "payment_charge:read",
    "POST /admin/orders/:id/payments-br/check": "payment_charge:check",
    "POST /admin/orders/:id/payments-br/link": "payment_charge:create",
    "POST /admin/orders/:id/pix/due": "payment_charge:create",
    "GET /admin/payments-br": "payment_charge:read",
    "GET /admin/payments-br/refusals": "payment_charge:read",
    "GET /admin/payments-br/cases": "payment_case:read",
    "POST /admin/payments-br/cases/:id/settle": "payment_case:settle",
    "GET /admin/payments-br/settlements": "payment_settlement:read",
    "GET /admin/pix/static-codes": "pix_static_code:read",
    "POST /admin/pix/static-codes": "pix_static_code:create",
    "POST /admin/pix/static-codes/:id": "pix_static_code:update",
    "GET /admin/pix/webhook": "pix_webhook:read",
    "POST /admin/pix/webhook": "pix_webhook:update",
  },
  grants: {
    manager: [
      "payment_charge:*",
      "payment_case:*",
      "payment_settlement:*",
      "pix_static_code:*",
      "pix_webhook:read",
    ],
    finance: [
      "payment_charge:*",
      "payment_case:*",
      "payment_settlement:*",
      "pix_static_code:*",
      "pix_webhook:*",
    ],
    support: ["payment_charge:*", "payment_case:read"],
  },
});
