/** What the Correios ask of a declared value above what they cover anyway ("ad valorem"). */
const AD_VALOREM = 0.01;

/**
 * About what declaring a value costs, for when the Correios cannot be asked. Centavos in and out.
 * @param insured covered without charge
 */
export function insuranceOf(declared: number, insured: number): number {
  return Math.max(0, Math.round((declared - insured) * AD_VALOREM));
}
