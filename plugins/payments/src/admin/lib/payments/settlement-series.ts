import { daysOf, type Period } from "@mestres/admin-kit/lib";
import { METHODS, type Method, type SettlementDay } from "./types";

/** The bar of a chart: the net of one day or week by method, in centavos. Refunds can make it negative. */
export type Bar = { from: string; to: string; net: Record<Method, number> };

/** More bars than this are not told apart on a phone: days are put together by weeks. */
const MOST_BARS = 45;

const none = (): Record<Method, number> => ({ pix: 0, boleto: 0, card: 0 });

/** The settlements of a period as bars, days without any included, so that a gap shows as one. */
export function barsOf(days: readonly SettlementDay[], period: Period): Bar[] {
  const byDay = new Map(daysOf(period).map((day) => [day, none()]));
  for (const { occurred_on, method, net } of days) {
    const sums = byDay.get(occurred_on.slice(0, 10));
    if (sums) {
      sums[method] += net;
    }
  }
  const bars = [...byDay].map(([day, net]): Bar => ({ from: day, to: day, net }));
  return bars.length <= MOST_BARS ? bars : weeksOf(bars);
}

function weeksOf(bars: readonly Bar[]): Bar[] {
  const weeks: Bar[] = [];
  for (let at = 0; at < bars.length; at += 7) {
    const days = bars.slice(at, at + 7);
    const [first] = days;
    const last = days.at(-1);
    if (!first || !last) {
      break;
    }
    const net = none();
    for (const day of days) {
      for (const method of METHODS) {
        net[method] += day.net[method];
      }
    }
    weeks.push({ from: first.from, to: last.to, net });
  }
  return weeks;
}
