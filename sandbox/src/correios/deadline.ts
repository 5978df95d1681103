import { distanceBetween, inCapital } from "./distance.js";
import { SERVICES_BY_CODE } from "./services.js";
import { CorreiosRefusal, type DeadlineItem } from "./types.js";

/** Business days per distance class between capitals. */
const DAYS: Record<string, number[]> = {
  PAC: [3, 4, 5, 6, 8, 9, 11, 13],
  SEDEX: [1, 1, 2, 2, 3, 3, 4, 5],
  "Mini Envios": [4, 6, 7, 9, 11, 13, 15, 17],
};
/** Extra days for each end outside a capital. */
const COUNTRY_DAYS: Record<string, number> = { PAC: 1, SEDEX: 1, "Mini Envios": 2 };

/** The date a number of weekdays after `from`. */
function addWeekdays(from: Date, days: number): Date {
  const date = new Date(from);
  for (let left = days; left > 0;) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() % 6 !== 0) {
      left--;
    }
  }
  return date;
}

/**
 * How long the Correios promise to take.
 * @throws CorreiosRefusal for unknown services and CEPs
 */
export function deadlineOf(item: DeadlineItem, now: Date) {
  const service = SERVICES_BY_CODE[item.coProduto];
  if (!service) {
    throw new CorreiosRefusal(`PRZ-101: Serviço ${item.coProduto} inexistente ou não contratado.`);
  }
  const distance = distanceBetween(item.cepOrigem, item.cepDestino);
  if (distance === null) {
    throw new CorreiosRefusal("PRZ-110: CEP de origem ou destino inválido.");
  }
  const country = [item.cepOrigem, item.cepDestino].filter((cep) => !inCapital(cep)).length;
  const days = service.express
    ? service.name === "SEDEX Hoje"
      ? 0
      : 1
    : (DAYS[service.name]?.[distance] ?? 0) + country * (COUNTRY_DAYS[service.name] ?? 0);
  return {
    coProduto: item.coProduto,
    nuRequisicao: item.nuRequisicao,
    prazoEntrega: days,
    dataMaxima: `${addWeekdays(now, days).toISOString().slice(0, 10)}T23:58:00`,
    entregaDomiciliar: "S",
    entregaSabado: service.name === "PAC" ? "N" : "S",
  };
}
