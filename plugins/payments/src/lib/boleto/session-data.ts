import type { PaymentChargeRow } from "../../modules/charges/types";
import type { Billet } from "./register-billet";

/** `data` of a boleto's payment session, readable by any client of the store API. No personal data. */
export type BoletoSessionData = {
  chargeId: string;
  /** 47 and 44 digits, without punctuation. */
  linhaDigitavel: string;
  barcode: string;
  /** Local date. */
  dueOn: string;
  amountCentavos: number;
  /** The issuer's own page or PDF of it. */
  pdfUrl?: string;
  pixCopiaECola?: string;
};

export function sessionDataOf(charge: PaymentChargeRow, billet: Billet): BoletoSessionData {
  return {
    chargeId: charge.id,
    linhaDigitavel: billet.linhaDigitavel,
    barcode: billet.barcode,
    dueOn: billet.dueOn,
    amountCentavos: charge.amount,
    ...(billet.pdfUrl ? { pdfUrl: billet.pdfUrl } : {}),
    ...(billet.pixCopiaECola ? { pixCopiaECola: billet.pixCopiaECola } : {}),
  };
}

/** What a charge keeps of its boleto. */
export function chargeDataOf(billet: Billet): Record<string, unknown> {
  const { linhaDigitavel, barcode, pixCopiaECola, pdfUrl } = billet;
  return { linhaDigitavel, barcode, pixCopiaECola, pdfUrl };
}
