/** What needs no browser: formats, days, what was typed, queries of lists. */
export type { Colour } from "./lib/colours";
export { addDays, dateOf, dayOf, daysOf, lastDays, localDay, today, type Period } from "./lib/days";
export {
  formatAmount,
  formatCep,
  formatDay,
  formatNumber,
  formatTime,
  formatWeight,
  localeOf,
} from "./lib/format";
export {
  isUnfiltered,
  listQuery,
  paramsOf,
  type ListParams,
  type ListQuery,
  type ListSpec,
} from "./lib/list-query";
export { localized, type LocalizedText } from "./lib/localized";
export { monthAfter, weeksOf } from "./lib/months";
export { centavosIn, typedCentavos, wholeIn } from "./lib/typed";
