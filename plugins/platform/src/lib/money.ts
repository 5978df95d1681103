import type { BigNumberInput } from "@medusajs/framework/types";
import { MathBN, MedusaError } from "@medusajs/framework/utils";

const ROUND_HALF_UP = 4;

/**
 * Converts an amount in reais, as Medusa's core keeps it, to integer centavos.
 * Exact on decimals; what is beyond the second place is rounded half up (away
 * from zero).
 *
 * @throws MedusaError `amount_invalid` when the value is no finite number or
 * the result is no safe integer.
 */
export function toCentavos(reais: BigNumberInput): number {
  const value = readDecimal(reais);
  const centavos = value?.multipliedBy(100).integerValue(ROUND_HALF_UP).toNumber();
  if (centavos === undefined || !Number.isSafeInteger(centavos)) {
    throw invalidAmount(reais);
  }
  return centavos === 0 ? 0 : centavos;
}

/**
 * Converts integer centavos to the decimal reais of Medusa's core.
 *
 * @throws MedusaError `amount_invalid` when `centavos` is no safe integer.
 */
export function fromCentavos(centavos: number): number {
  if (!Number.isSafeInteger(centavos)) {
    throw invalidAmount(centavos);
  }
  return centavos / 100;
}

/**
 * Splits a total among weights so that the parts sum exactly to the total
 * (largest remainder; a tie goes to the earlier part). With no positive weight
 * the total is split evenly.
 *
 * @param totalCentavos integer centavos, may be negative (a reversal)
 * @param weights non-negative, at least one
 * @throws MedusaError `amount_invalid` | `allocation_invalid`
 */
export function allocate(totalCentavos: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(totalCentavos)) {
    throw invalidAmount(totalCentavos);
  }
  if (!weights.length || weights.some((weight) => !Number.isFinite(weight) || weight < 0)) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "Não é possível ratear um valor sem pesos válidos.",
      "allocation_invalid",
    );
  }
  const sign = totalCentavos < 0 ? -1 : 1;
  const total = Math.abs(totalCentavos);
  const positive = weights.some((weight) => weight > 0);
  const shares = positive ? weights : weights.map(() => 1);
  // Decimal arithmetic: a float sum of weights could lose the last centavo.
  const sum = shares.reduce((acc, weight) => acc.plus(weight), MathBN.convert(0));
  const exact = shares.map((weight) => MathBN.convert(total).multipliedBy(weight).dividedBy(sum));
  const parts = exact.map((value) => value.integerValue(1).toNumber());
  let missing = total - parts.reduce((acc, part) => acc + part, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value.minus(parts[index] ?? 0) }))
    .sort((a, b) => b.remainder.comparedTo(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (missing <= 0) {
      break;
    }
    parts[index] = (parts[index] ?? 0) + 1;
    missing -= 1;
  }
  return parts.map((part) => (part === 0 ? 0 : part * sign));
}

const brl = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** Writes integer centavos as a Brazilian price, "R$ 1.234,56" (with a no-break space). */
export function formatBRL(centavos: number): string {
  return brl.format(fromCentavos(centavos));
}

function readDecimal(value: BigNumberInput): ReturnType<typeof MathBN.convert> | undefined {
  if (typeof value === "string" && !/^-?\d+(\.\d+)?$/.test(value.trim())) {
    return undefined;
  }
  try {
    const decimal = MathBN.convert(typeof value === "string" ? value.trim() : value);
    return decimal.isFinite() ? decimal : undefined;
  } catch {
    return undefined;
  }
}

function invalidAmount(value: unknown): MedusaError {
  return new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Valor em dinheiro inválido: ${String(value)}.`,
    "amount_invalid",
  );
}
