/** A card token: what Mercado Pago remembers of a card between the browser and the payment. Never the number or the code. */
export type CardToken = {
  id: string;
  publicKey: string;
  firstSix: string;
  bin: string;
  lastFour: string;
  numberLength: number;
  codeLength: number;
  expirationMonth: number;
  expirationYear: number;
  holder: string;
  identification: { type: string; number: string } | null;
  createdAt: string;
  dueAt: string;
  used: boolean;
};

export type MpStatus =
  "approved" | "pending" | "in_process" | "rejected" | "cancelled" | "refunded" | "charged_back";

export type MpRefund = {
  id: number;
  /** Centavos. */
  amount: number;
  status: "approved" | "in_process" | "rejected";
  createdAt: string;
};

export type MpPayment = {
  id: number;
  status: MpStatus;
  statusDetail: string;
  createdAt: string;
  updatedAt: string;
  approvedAt: string | null;
  releaseAt: string | null;
  methodId: string;
  typeId: "credit_card" | "debit_card" | "ticket";
  issuerId: string | null;
  /** Centavos, as the shop asked. */
  amount: number;
  /** Centavos with the provider's interest on installments; for a boleto what the payer paid, 0 until then. */
  totalPaid: number;
  installments: number;
  /** Whether the shop bears the cost of the installments. */
  interestFree: boolean;
  externalReference: string | null;
  description: string | null;
  notificationUrl: string | null;
  metadata: Record<string, unknown>;
  payer: Record<string, unknown>;
  statementDescriptor: string | null;
  captured: boolean;
  binaryMode: boolean;
  card: Omit<CardToken, "id" | "publicKey" | "used" | "dueAt"> | null;
  boleto: { barcode: string; line: string; token: string; dueOn: string; expiresAt: string } | null;
  refunds: MpRefund[];
  chargeback: { id: string; createdAt: string } | null;
};

/** An answer kept under an idempotency key. */
export type KeptAnswer = {
  /** What was asked: the path and body. */
  request: string;
  status: number;
  body: object;
};

export type MpState = {
  payments: Record<string, MpPayment>;
  tokens: Record<string, CardToken>;
  answers: Record<string, KeptAnswer>;
  nextPaymentId: number;
  nextRefundId: number;
  nextNoticeId: number;
  /** How refunds go: at once, left in process, or refused afterwards. */
  refunds: "immediate" | "processing" | "refuse";
  /** Up to how many installments the account bears the interest. */
  interestFreeUpTo: number;
};

export function emptyMpState(): MpState {
  return {
    payments: {},
    tokens: {},
    answers: {},
    nextPaymentId: 1_300_000_001,
    nextRefundId: 1_700_001,
    nextNoticeId: 110_000_001,
    refunds: "immediate",
    interestFreeUpTo: 6,
  };
}
