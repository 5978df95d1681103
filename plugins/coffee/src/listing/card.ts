import {
  type CoffeeKind,
  type CoffeeProcess,
  type CoffeeRoast,
  KIND_LABELS,
  type LabelImage,
  type Palette,
  PROCESS_LABELS,
  ROAST_LABELS,
} from "../lib/coffee";
import { paletteFor } from "../lib/label/palette";
import type { ShownPrice } from "./prices";
import type { CoffeeRow } from "./rows";

/** A coffee as the shop's lists show it. Money in centavos, altitude in metres. */
export type CoffeeCard = {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  kind: CoffeeKind;
  kind_label: string;
  region: string;
  state: string | null;
  producer: string | null;
  process: CoffeeProcess | null;
  process_label: string | null;
  roast: CoffeeRoast;
  roast_label: string;
  altitude_m: number | null;
  sca_score: number | null;
  notes: string[];
  /** Of the cheapest variant in stock, else of the cheapest one; null without a price. */
  price_from: number | null;
  compare_at: number | null;
  available: boolean;
  palette: Palette;
  label_images: LabelImage[];
};

/** The card of a coffee whose cheapest variant costs `from`. */
export function cardOf(row: CoffeeRow, from: ShownPrice | undefined, available: boolean): CoffeeCard {
  return {
    id: row.id,
    handle: row.handle,
    title: row.title,
    subtitle: row.subtitle,
    kind: row.kind,
    kind_label: KIND_LABELS[row.kind],
    region: row.region,
    state: row.state,
    producer: row.producer,
    process: row.process,
    process_label: row.process && PROCESS_LABELS[row.process],
    roast: row.roast,
    roast_label: ROAST_LABELS[row.roast],
    altitude_m: row.altitude_m,
    sca_score: row.sca_score,
    notes: row.notes,
    price_from: from?.price ?? null,
    compare_at: from?.compareAt ?? null,
    available,
    palette: row.palette ?? paletteFor(row.notes, row.handle),
    label_images: row.label_images ?? [],
  };
}
