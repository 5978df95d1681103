/*
 * The barcode and linha digitável of a bank boleto (Febraban, Carta-circular
 * 2926). Ours, since the libraries at hand refuse 44-digit barcodes or count in
 * floats or miss the rollover of the due factor in 2025.
 */
import { mod10, mod11Bank } from "./check-digits";
import { dueDateOf, dueFactor } from "./due-factor";
import { boletoError } from "./errors";

const LARGEST_AMOUNT = 9_999_999_999;

/** What a bank boleto's digits say. */
export type Boleto = {
  /** Bank's number, three digits. */
  bank: string;
  /** 44 digits, as in the bars. */
  barcode: string;
  /** 47 digits, as people type them, without punctuation. */
  linhaDigitavel: string;
  /** Integer centavos; undefined when the payer fills it in. */
  amountCentavos?: number;
  /** Local date; undefined when it has none. */
  dueOn?: string;
  /** "Campo livre": 25 digits that mean something to the bank alone. */
  freeField: string;
};

export type BoletoFields = Pick<Boleto, "bank" | "amountCentavos" | "dueOn" | "freeField">;

/**
 * Makes the 44 digits of a barcode.
 *
 * @throws MedusaError `boleto_code_invalid` | `boleto_amount_invalid` | `boleto_due_date_invalid`
 */
export function encodeBarcode({ bank, amountCentavos = 0, dueOn, freeField }: BoletoFields): string {
  if (!/^\d{3}$/.test(bank) || !/^\d{25}$/.test(freeField)) {
    throw invalid("banco ou campo livre fora do padrão");
  }
  if (!Number.isSafeInteger(amountCentavos) || amountCentavos < 0 || amountCentavos > LARGEST_AMOUNT) {
    throw boletoError(
      "INVALID_DATA",
      "boleto_amount_invalid",
      `Valor impossível para um boleto: ${amountCentavos} centavos.`,
    );
  }
  const head = `${bank}9`;
  const tail = `${dueFactor(dueOn)}${String(amountCentavos).padStart(10, "0")}${freeField}`;
  return `${head}${mod11Bank(head + tail)}${tail}`;
}

/**
 * Reads what somebody typed or scanned: 44 or 47 digits, punctuation ignored.
 *
 * @param referenceDate local date of reading, which decides the cycle of the due factor
 * @throws MedusaError `boleto_code_invalid`, saying what is wrong
 */
export function decodeBoleto(text: string, referenceDate: string): Boleto {
  const digits = text.replace(/[\s.-]/g, "");
  if (!/^(\d{44}|\d{47})$/.test(digits)) {
    throw invalid("são 44 ou 47 dígitos");
  }
  const barcode = digits.length === 44 ? digits : linhaToBarcode(digits);
  if (barcode[3] !== "9") {
    throw invalid("não é um boleto em reais");
  }
  if (mod11Bank(barcode.slice(0, 4) + barcode.slice(5)) !== Number(barcode[4])) {
    throw invalid("o dígito verificador geral não confere");
  }
  const amountCentavos = Number(barcode.slice(9, 19));
  return {
    bank: barcode.slice(0, 3),
    barcode,
    linhaDigitavel: barcodeToLinha(barcode),
    amountCentavos: amountCentavos === 0 ? undefined : amountCentavos,
    dueOn: dueDateOf(barcode.slice(5, 9), referenceDate),
    freeField: barcode.slice(19),
  };
}

/** Whether 44 or 47 digits are a sound boleto. */
export function isBoleto(text: string): boolean {
  try {
    decodeBoleto(text, "2026-01-01");
    return true;
  } catch {
    return false;
  }
}

/** "00000.00000 00000.000000 00000.000000 0 00000000000000", as printed. @param linha 47 digits */
export function formatLinhaDigitavel(linha: string): string {
  return linha.replace(/^(\d{5})(\d{5})(\d{5})(\d{6})(\d{5})(\d{6})(\d)(\d{14})$/, "$1.$2 $3.$4 $5.$6 $7 $8");
}

/** Three fields of the free field with their own check digits, then the general digit, factor and amount. */
function barcodeToLinha(barcode: string): string {
  const free = barcode.slice(19);
  const fields = [barcode.slice(0, 4) + free.slice(0, 5), free.slice(5, 15), free.slice(15)];
  return fields.map((field) => field + mod10(field)).join("") + barcode.slice(4, 19);
}

function linhaToBarcode(linha: string): string {
  const fields = [linha.slice(0, 10), linha.slice(10, 21), linha.slice(21, 32)];
  fields.forEach((field, index) => {
    if (mod10(field.slice(0, -1)) !== Number(field.at(-1))) {
      throw invalid(`o dígito verificador do ${index + 1}º campo não confere`);
    }
  });
  const free = linha.slice(4, 9) + linha.slice(10, 20) + linha.slice(21, 31);
  return linha.slice(0, 4) + linha.slice(32) + free;
}

function invalid(reason: string): Error {
  return boletoError("INVALID_DATA", "boleto_code_invalid", `Código de boleto inválido: ${reason}.`);
}
