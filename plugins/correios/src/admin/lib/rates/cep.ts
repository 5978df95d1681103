/** A CEP as people read it: 01310-100. */
export function shownCep(cep: string): string {
  return `${cep.slice(0, 5)}-${cep.slice(5)}`;
}
