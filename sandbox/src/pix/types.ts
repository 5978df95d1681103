export const CHARGE_STATUSES = [
  "ATIVA",
  "CONCLUIDA",
  "REMOVIDA_PELO_USUARIO_RECEBEDOR",
  "REMOVIDA_PELO_PSP",
] as const;
export type ChargeStatus = (typeof CHARGE_STATUSES)[number];

export interface Debtor {
  cpf?: string;
  cnpj?: string;
  nome: string;
}

/** What the receiver decides about a charge; a revision replaces part of it. */
export interface ChargeTerms {
  expiracao: number;
  original: string;
  chave: string;
  devedor?: Debtor;
  solicitacaoPagador?: string;
  infoAdicionais?: { nome: string; valor: string }[];
}

export interface ReceivedPix {
  endToEndId: string;
  txid: string;
  /** Reais with two decimals, as the standard writes them ("12.50"). */
  valor: string;
  chave: string;
  /** ISO time, UTC. */
  horario: string;
  infoPagador?: string;
}

export interface Charge {
  txid: string;
  status: ChargeStatus;
  /** ISO time, UTC. */
  criacao: string;
  loc: { id: number; location: string; criacao: string };
  pixCopiaECola: string;
  /** One entry per revision, the current one last. */
  revisions: ChargeTerms[];
  pix: ReceivedPix[];
}

export interface RegisteredWebhook {
  webhookUrl: string;
  criacao: string;
}

export interface ScheduledPayment {
  id: string;
  dueAt: string;
  order: PaymentOrder;
}

/** What the payer asks their bank to do. */
export interface PaymentOrder {
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
}

export interface WebhookBody {
  pix: ReceivedPix[];
}
