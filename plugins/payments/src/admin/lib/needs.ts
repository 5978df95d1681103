import type { Needs } from "@mestres/admin-kit";

/** The tabs of the payments' page, by what each loads. */
const TABS = {
  payments: "payment_charge:read",
  cases: "payment_case:read",
  settlements: "payment_settlement:read",
  counter: "pix_static_code:read",
  refusals: "payment_charge:read",
} as const satisfies Record<string, Needs>;

/** What the routes behind pages, tabs, the panel and buttons ask for; see `policies/payments.ts`. */
export const NEEDS = {
  tabs: TABS,
  /** The page of all tabs. */
  page: Object.values(TABS),
  orderPanel: "payment_charge:read",
  settleCase: "payment_case:settle",
  checkPayment: "payment_charge:check",
  chargeByDuePix: "payment_charge:create",
  sendPaymentLink: "payment_charge:create",
  createCode: "pix_static_code:create",
  archiveCode: "pix_static_code:update",
  webhook: "pix_webhook:read",
  registerWebhook: "pix_webhook:update",
  /** Another plugin's page, to which ours leads. */
  integrations: "integration:read",
} as const satisfies Record<string, Needs | Record<string, Needs>>;
