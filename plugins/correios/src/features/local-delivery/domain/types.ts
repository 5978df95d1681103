import { SERVICE_IDS } from "../../services/domain/ids";

/** Days of the week, Monday first, as areas and opening hours name them. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** CEPs from one to another, both included, eight digits each. */
export type CepRange = {
  from: string;
  to: string;
};

/** Where the shop delivers with its own people. */
export type DeliveryArea = {
  id: string;
  name: string;
  ranges: CepRange[];
  /** Centavos. */
  price: number;
  /** Business days of preparation; with zero, an order before the cut-off leaves on the same day. */
  days: number;
  /** The days on which deliveries are made. */
  weekdays: Weekday[];
  /** Local time `HH:MM` from which an order counts as made on the next day; null for no cut-off. */
  cutoff: string | null;
  /** The goods' value from which this way is offered, in centavos. */
  min_subtotal: number;
  active: boolean;
};

/** Opening hours by day: intervals of local times `HH:MM`, in order; a day that is not named is closed. */
export type WeeklyHours = Partial<Record<Weekday, { from: string; to: string }[]>>;

/** Where people fetch what they bought. */
export type PickupAddress = {
  street: string;
  number: string;
  complement: string;
  neighborhood: string;
  city: string;
  /** Two letters. */
  state: string;
  /** Eight digits. */
  cep: string;
};

export type PickupPoint = {
  id: string;
  name: string;
  address: PickupAddress;
  hours: WeeklyHours;
  /** Business days until an order is ready; with zero, on the same day while it is open. */
  ready_days: number;
  /** What to bring, where to ring. */
  instructions: string | null;
  stock_location_id: string | null;
  active: boolean;
};

/** Services that freight can be free for: the Correios' by their ids in the settings, and the shop's own delivery. */
export const FREE_SERVICES = [...SERVICE_IDS, "local"] as const;
export type FreeService = (typeof FREE_SERVICES)[number];

/** From which value on, where and by which service the shop pays the freight. */
export type FreeFreightRule = {
  id: string;
  name: string;
  /** The goods' value before discounts, in centavos. */
  min_subtotal: number;
  /** Two-letter codes. Without states and ranges the rule is for all of Brazil. */
  states: string[];
  ranges: CepRange[];
  services: FreeService[];
  /** The lowest number is named when several rules free the same service. */
  priority: number;
  active: boolean;
  /** Local dates, both included; null for no limit. */
  valid_from: string | null;
  valid_until: string | null;
};
