/** A CEP as people read it: 01310-100. */
export const shownCep = (cep: string): string => `${cep.slice(0, 5)}-${cep.slice(5)}`;
