import { keyedHash, timingSafeEqualText } from "@mestres/platform/lib/crypto";
import { localDate } from "@mestres/platform/lib/clock";
import type { CarriageQuote, QuotedParcel } from "./quote";

/** What is quoted: the same of these, the same price. */
export type Shipment = {
  /** Service id. */
  service: string;
  /** Eight digits. */
  cep: string;
  parcels: QuotedParcel[];
};

/** A quote as a shipping method keeps it. */
export type KeptQuote = {
  days: number | null;
  deliver_by: string | null;
  cost: number;
  estimated: boolean;
  /** Local date. */
  quoted_on: string;
  /** That it was us who said so: a shipping method's data also comes from clients. */
  seal: string;
};

/** Object keys in one order: PostgreSQL's jsonb returns them in its own. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const sealOf = (shipment: Shipment, quote: Omit<KeptQuote, "seal">): string => {
  const { days, deliver_by, cost, estimated, quoted_on } = quote;
  const { service, cep, parcels } = shipment;
  return keyedHash(
    `freight-quote:${canonical({ service, cep, parcels, days, deliver_by, cost, estimated, quoted_on })}`,
  );
};

/** What to keep of a quote that was just made. */
export function keepQuote(shipment: Shipment, quote: CarriageQuote, now: Date = new Date()): KeptQuote {
  const { days, deliverBy, cost, estimated } = quote;
  const kept = { days, deliver_by: deliverBy, cost, estimated, quoted_on: localDate(now) };
  return { ...kept, seal: sealOf(shipment, kept) };
}

/**
 * The quote that a chosen shipping method keeps: it stands for the local day, as long as the parcels and the CEP stay
 * the same. So a freight sold at an estimated price does not change when the Correios are back, and the other way round.
 * @param data of the shipping method, or of a client
 * @returns null when nothing of ours is kept, or it does not count any more
 */
export function keptQuote(
  data: Record<string, unknown> | null | undefined,
  shipment: Shipment,
  now: Date = new Date(),
): CarriageQuote | null {
  const { seal, ...kept } = (data ?? {}) as unknown as Partial<KeptQuote>;
  if (typeof seal !== "string" || kept.quoted_on !== localDate(now)) {
    return null;
  }
  const quote = kept as Omit<KeptQuote, "seal">;
  if (!timingSafeEqualText(seal, sealOf(shipment, quote))) {
    return null;
  }
  const { days, deliver_by, cost, estimated } = quote;
  return { days, deliverBy: deliver_by, cost, estimated };
}
