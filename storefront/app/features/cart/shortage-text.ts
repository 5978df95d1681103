const bags = (count: number): string => (count === 1 ? "1 pacote" : `${count} pacotes`);

/** "Só temos 3 pacotes de Serra do Caparaó (250 g · Grãos) agora." */
export function describeShortage(title: string, choice: string, left: number): string {
  const coffee = choice ? `${title} (${choice})` : title;
  return left === 0 ? `${coffee} acabou de esgotar.` : `Só temos ${bags(left)} de ${coffee} agora.`;
}

/** For a line that is in the cart: what is left and what to do about it. */
export function describeLineShortage(left: number): string {
  return left === 0 ? "Acabou de esgotar. Remova para seguir." : `Só temos ${bags(left)} agora.`;
}
