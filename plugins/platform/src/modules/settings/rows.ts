import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { decrypt } from "../../lib/crypto";
import type { SettingValue } from "../../lib/settings";
import { SEALED, type StoredView } from "./describe";
import type { StoredSetting } from "./types";

/** The stored rows of an integration, locked for a change when asked. */
export async function readRows(
  manager: SqlEntityManager,
  namespace: string,
  lock = false,
): Promise<StoredSetting[]> {
  return manager.execute(
    `select key, value, sealed, updated_by from platform_setting
     where namespace = ? and deleted_at is null order by key ${lock ? "for update" : ""}`,
    [namespace],
  );
}

/** Plain values by key, secrets opened. @throws MedusaError `sealed_value_invalid` */
export function openRows(rows: StoredSetting[]): Record<string, SettingValue> {
  return Object.fromEntries(
    rows.map(({ key, value, sealed }) => [key, parseValue(sealed ? decrypt(value ?? "") : (value ?? ""))]),
  );
}

/** What may be looked at: plain values, and of secrets only that they exist. */
export function viewRows(rows: StoredSetting[]): StoredView {
  return Object.fromEntries(
    rows.map(({ key, value, sealed }) => [key, sealed ? SEALED : parseValue(value ?? "")]),
  );
}

/** Stored values with entered ones over them; an entered null takes the stored one away. */
export function overlay(
  stored: Readonly<Record<string, SettingValue>>,
  entered: Readonly<Record<string, SettingValue | null>>,
): Record<string, SettingValue> {
  return Object.fromEntries(
    Object.entries({ ...stored, ...entered }).filter(
      (entry): entry is [string, SettingValue] => entry[1] !== null,
    ),
  );
}

/** Writes one row over whatever is there; `value: null` removes it. */
export async function writeRow(
  manager: SqlEntityManager,
  namespace: string,
  { key, value, sealed, updated_by }: StoredSetting,
): Promise<void> {
  if (value === null) {
    await manager.execute(`delete from platform_setting where namespace = ? and key = ?`, [namespace, key]);
    return;
  }
  await manager.execute(
    `insert into platform_setting (id, namespace, key, value, sealed, updated_by)
     values (?, ?, ?, ?, ?, ?)
     on conflict (namespace, key) where deleted_at is null
     do update set value = excluded.value, sealed = excluded.sealed,
                   updated_by = excluded.updated_by, updated_at = now()`,
    [generateEntityId(undefined, "pset"), namespace, key, value, sealed, updated_by],
  );
}

function parseValue(text: string): SettingValue {
  return JSON.parse(text) as SettingValue;
}
