import { escapeLike } from "@mestres/platform/lib/sql";
import type { SetupData, SetupKind } from "../../features/local-delivery/domain/setup";
import { setupNotFound } from "../../features/local-delivery/domain/setup";
import type { CepRange, WeeklyHours } from "../../features/local-delivery/domain/types";
import { areaOf, columnsOf, pointOf, ruleOf, type AreaRow, type PointRow, type RuleRow } from "./rows";
import type LocalDeliveryService from "./service";

/** One page of a list. */
export type SetupPage = {
  /** Part of the name. */
  q?: string;
  active?: boolean;
  /** A column, with `-` before it for the other direction. */
  order: string;
  limit: number;
  offset: number;
};

/** A kind's rows, read and written in the terms of `delivery/types`. */
export type SetupTable<K extends SetupKind> = {
  list(page: SetupPage): Promise<[(SetupData[K] & { id: string })[], number]>;
  /** @throws MedusaError `…_not_found` */
  find(id: string): Promise<SetupData[K] & { id: string }>;
  create(data: SetupData[K]): Promise<SetupData[K] & { id: string }>;
  update(id: string, data: SetupData[K]): Promise<SetupData[K] & { id: string }>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
};

type Rows = { area: AreaRow; point: PointRow; rule: RuleRow };
type Row = { id: string };
type Reader = (row: never) => Row;

const READ: { [K in SetupKind]: (row: Rows[K]) => SetupData[K] & Row } = {
  area: areaOf,
  point: pointOf,
  rule: ruleOf,
};
const NAME = { area: "DeliveryArea", point: "PickupPoint", rule: "FreeFreightRule" } as const;

/** What a kind keeps in its columns in another way: an area's or a rule's ranges, a point's hours. */
type Translated = { ranges?: CepRange[]; hours?: WeeklyHours };

/** The generated methods, whose names differ by the model only. */
type Generated = Record<string, (...args: unknown[]) => Promise<unknown>>;

/** The table of a kind. */
export function setupTable<K extends SetupKind>(service: LocalDeliveryService, kind: K): SetupTable<K> {
  const model = NAME[kind];
  const generated = service as unknown as Generated;
  const call = <T>(method: string, ...args: unknown[]) => generated[method]?.(...args) as Promise<T>;
  const read = READ[kind] as Reader as (row: Row) => SetupData[K] & Row;
  const changed = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      await service.forget();
    }
  };
  return {
    async list({ q, active, order, limit, offset }) {
      const pattern = q ? `%${escapeLike(q)}%` : undefined;
      const filters = {
        ...(pattern && { name: { $ilike: pattern } }),
        ...(active !== undefined && { active }),
      };
      const [rows, count] = await call<[Row[], number]>(`listAndCount${model}s`, filters, {
        take: limit,
        skip: offset,
        order: { [order.replace(/^-/, "")]: order.startsWith("-") ? "DESC" : "ASC", id: "ASC" },
      });
      return [rows.map(read), count];
    },
    async find(id) {
      const [row] = await call<Row[]>(`list${model}s`, { id }, { take: 1 });
      if (!row) {
        throw setupNotFound(kind);
      }
      return read(row);
    },
    create: async (data) => read(await changed(call<Row>(`create${model}s`, columnsOf(data as Translated)))),
    update: async (id, data) =>
      read(await changed(call<Row>(`update${model}s`, { id, ...columnsOf(data as Translated) }))),
    remove: async (id) => void (await changed(call(`softDelete${model}s`, [id]))),
    restore: async (id) => void (await changed(call(`restore${model}s`, [id]))),
  };
}
