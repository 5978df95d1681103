export const CHARGE_STATUSES = [
  "ATIVA",
  "CONCLUIDA",
  "REMOVIDA_PELO_USUARIO_RECEBEDOR",
  "REMOVIDA_PELO_PSP",
] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

export type Debtor = {
  cpf?: string;
  cnpj?: string;
  nome: string;
};

/** Local dates of a charge with a due date (cobv). */
export type DueTerms = {
  /** "YYYY-MM-DD". */
  dataDeVencimento: string;
  /** Running days after the due date in which it can still be paid. */
  validadeAposVencimento: number;
};

/** What the receiver decides about a charge; a revision replaces part of it. */
export type ChargeTerms = {
  /** Seconds; meaningless for a charge with `due`. */
  expiracao: number;
  /** Present on a cobv, absent on a cob. */
  due?: DueTerms;
  original: string;
  chave: string;
  devedor?: Debtor;
  solicitacaoPagador?: string;
  infoAdicionais?: { nome: string; valor: string }[];
};

export const REFUND_STATUSES = ["EM_PROCESSAMENTO", "DEVOLVIDO", "NAO_REALIZADO"] as const;
export type RefundStatus = (typeof REFUND_STATUSES)[number];

/** How the PSP treats refunds that are asked for from now on. */
export const REFUND_MODES = ["immediate", "processing", "refuse"] as const;
export type RefundMode = (typeof REFUND_MODES)[number];

/** One refund (devolução) of a received Pix. */
export type Refund = {
  id: string;
  rtrId: string;
  valor: string;
  horario: { solicitacao: string; liquidacao?: string };
  status: RefundStatus;
  descricao?: string;
  motivo?: string;
};

export type ReceivedPix = {
  endToEndId: string;
  /** Absent when a static code without identifier was paid. */
  txid?: string;
  /** Reais with two decimals, as the standard writes them ("12.50"). */
  valor: string;
  chave: string;
  /** ISO time, UTC. */
  horario: string;
  infoPagador?: string;
  devolucoes?: Refund[];
  /** Efí's own addition: what it charges the receiver for this Pix. */
  gnExtras?: { tarifa: string };
};

export type Charge = {
  txid: string;
  status: ChargeStatus;
  /** ISO time, UTC. */
  criacao: string;
  loc: { id: number; location: string; criacao: string };
  pixCopiaECola: string;
  /** One entry per revision, the current one last. */
  revisions: ChargeTerms[];
  pix: ReceivedPix[];
};

export type RegisteredWebhook = {
  webhookUrl: string;
  criacao: string;
};

export type ScheduledPayment = {
  id: string;
  dueAt: string;
  order: PaymentOrder;
};

/** What the payer asks their bank to do. */
export type PaymentOrder = {
  pixCopiaECola: string;
  /** Centavos; the charge's value when absent. */
  amount?: number;
  /** How often the bank announces each payment to the shop: PSPs repeat themselves. */
  copies?: number;
  /** How many separate payments of the same code. */
  payments?: number;
  /** Pay whatever became of the charge: expired, removed or paid before. */
  anyway?: boolean;
  /** Pay although the charge expired or was removed. A charge still in time is aged first, so that the payment is late. */
  late?: boolean;
  /** Pay although the charge was paid before. */
  again?: boolean;
};

export type WebhookBody = {
  pix: ReceivedPix[];
};
