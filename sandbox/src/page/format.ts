const money = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });
const clock = new Intl.DateTimeFormat("pt-BR", {
  timeZone: "America/Sao_Paulo",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

const moment = new Intl.DateTimeFormat("pt-BR", {
  timeZone: "America/Sao_Paulo",
  day: "2-digit",
  month: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

export function brl(centavos: number): string {
  return money.format(centavos / 100);
}

/** 1250 → "12,50", for a text field. */
export function reais(centavos: number): string {
  return (centavos / 100).toFixed(2).replace(".", ",");
}

export function timeOf(iso: string): string {
  return clock.format(new Date(iso));
}

/** "13/03, 14:05" in Brasília. */
export function momentOf(iso: string): string {
  return moment.format(new Date(iso));
}

/** "12 min", "40 s", "2 h": about how long. */
export function span(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 90) {
    return `${seconds} s`;
  }
  if (seconds < 5400) {
    return `${Math.round(seconds / 60)} min`;
  }
  if (seconds < 172_800) {
    return `${Math.round(seconds / 3600)} h`;
  }
  return `${Math.round(seconds / 86_400)} dias`;
}

/** An address without its query, where secrets travel. */
export function bareUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname;
}

/** "13/03" of a local date. */
export function dayOf(date: string): string {
  return date.slice(5).split("-").reverse().join("/");
}
