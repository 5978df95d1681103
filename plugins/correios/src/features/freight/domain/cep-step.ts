/** From here on a CEP is no street's: large customers, post offices, community boxes. */
const FIRST_SPECIAL = 900;

/**
 * The step that a CEP's price belongs to. The Correios price by ranges of CEPs that all begin and end at whole thousands
 * (see the ranges of cep-ranges in @mestres/brasil), so street CEPs that share their first five digits share a price
 * and a deadline. CEPs of large customers and post offices (suffix 900 and up) stand for themselves, and a refusal is
 * never shared: it may be about one CEP.
 *
 * @param cep eight digits
 */
export function cepStep(cep: string): string {
  return Number(cep.slice(5)) < FIRST_SPECIAL ? cep.slice(0, 5) : cep;
}
