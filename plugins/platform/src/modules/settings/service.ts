import type { Context, MedusaContainer } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaError,
  MedusaService,
} from "@medusajs/framework/utils";
import { encrypt } from "../../lib/crypto";
import {
  getSettingsDefinition,
  listSettingsDefinitions,
  missingSettings,
  resolveSettings,
  setSettingsSource,
  validateSettings,
  type SettingsDefinition,
  type SettingsField,
  type SettingsSource,
  type SettingsTestResult,
  type SettingsValues,
  type SettingValue,
} from "../../lib/settings";
import { checkDestinations } from "../../lib/settings-destinations";
import { describeSettings } from "./describe";
import { PlatformSetting } from "./models/platform-setting";
import { openRows, overlay, readRows, viewRows, writeRow } from "./rows";
import type { DescribedSettings, StoredSetting } from "./types";
import { errorText } from "../../lib/error-text";

/** Another process may change a value: nobody sees it later than this. */
const CACHE_MS = 5000;

type Sql = Context<SqlEntityManager>;

/** Values of integrations: stored (secrets sealed), else environment, else default. */
class PlatformSettingsService extends MedusaService({ PlatformSetting }) implements SettingsSource {
  private readonly cache = new Map<string, { until: number; rows: Promise<StoredSetting[]> }>();

  constructor(...args: unknown[]) {
    super(...args);
    // Providers have no container to ask: they reach the values through the process-wide source.
    setSettingsSource(this);
  }

  /**
   * The values in force of an integration, secrets opened. At most 5 s old.
   *
   * @throws MedusaError `settings_namespace_unknown` | `settings_invalid` (environment) | `sealed_value_invalid`
   */
  async getValues<const F extends readonly SettingsField[]>(
    definition: Pick<SettingsDefinition<F>, "namespace" | "fields">,
  ): Promise<SettingsValues<F>>;
  async getValues(namespace: string): Promise<SettingsValues>;
  async getValues(
    target: string | Pick<SettingsDefinition, "namespace" | "fields">,
  ): Promise<Record<string, SettingValue | undefined>> {
    const definition = typeof target === "string" ? getSettingsDefinition(target) : target;
    const rows = await this.cachedRows(definition.namespace);
    return resolveSettings(definition, openRows(rows));
  }

  /** The catalogue with its state, without secrets. */
  async describe(): Promise<DescribedSettings[]> {
    return Promise.all(listSettingsDefinitions().map(({ namespace }) => this.describeOne(namespace)));
  }

  /** One integration, without secrets. @throws MedusaError `settings_namespace_unknown` */
  async describeOne(namespace: string): Promise<DescribedSettings> {
    const definition = getSettingsDefinition(namespace);
    return describeSettings(definition, viewRows(await this.cachedRows(namespace)));
  }

  /**
   * Tries an integration for real ("Testar conexão"): the given values over the
   * ones in force. What the integration throws becomes a failed result.
   *
   * @throws MedusaError `settings_namespace_unknown` | `settings_invalid` | `settings_secrets_required` |
   *   `settings_test_missing`
   */
  async testConnection(
    namespace: string,
    values: Record<string, unknown>,
    container: MedusaContainer,
  ): Promise<SettingsTestResult> {
    const definition = getSettingsDefinition(namespace);
    if (!definition.test) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `A integração "${definition.label.ptBR}" não tem teste de conexão.`,
        "settings_test_missing",
      );
    }
    const entered = validateSettings(definition.fields, values);
    const stored = openRows(await this.cachedRows(namespace));
    await checkDestinations(definition.fields, resolveSettings(definition, stored), entered);
    const tried = resolveSettings(definition, overlay(stored, entered));
    const missing = missingSettings(definition, tried);
    if (missing.length) {
      return { ok: false, message: `Falta preencher: ${missing.join(", ")}.` };
    }
    try {
      return await definition.test(tried, container);
    } catch (error) {
      return { ok: false, message: errorText(error) };
    }
  }

  /**
   * Validates and stores values; `null` forgets one, absent keys stay.
   *
   * @returns the rows as they were, for {@link restoreValues}
   * @throws MedusaError `settings_namespace_unknown` | `settings_invalid` | `settings_secrets_required`
   */
  @InjectManager()
  async setValues(
    namespace: string,
    values: Record<string, unknown>,
    actorId: string | null,
    @MedusaContext() context: Sql = {},
  ): Promise<StoredSetting[]> {
    const definition = getSettingsDefinition(namespace);
    const { fields } = definition;
    const entered = validateSettings(fields, values);
    const stored = openRows(await this.loadRows(namespace, context));
    await checkDestinations(fields, resolveSettings(definition, stored), entered);
    const secrets = new Set(fields.filter((field) => field.secret).map((field) => field.key));
    const rows = Object.entries(entered).map(([key, value]): StoredSetting => {
      const sealed = secrets.has(key);
      const text = JSON.stringify(value);
      return {
        key,
        sealed,
        updated_by: actorId,
        value: value === null ? null : sealed ? encrypt(text) : text,
      };
    });
    const previous = await this.writeRows(namespace, rows, context);
    this.cache.delete(namespace);
    return previous;
  }

  /** Puts rows back as {@link setValues} found them. */
  @InjectManager()
  async restoreValues(
    namespace: string,
    previous: StoredSetting[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.writeRows(namespace, previous, context);
    this.cache.delete(namespace);
  }

  @InjectTransactionManager()
  protected async writeRows(
    namespace: string,
    rows: StoredSetting[],
    @MedusaContext() context: Sql = {},
  ): Promise<StoredSetting[]> {
    const manager = context.transactionManager as SqlEntityManager;
    const before = await readRows(manager, namespace, true);
    for (const row of rows) {
      await writeRow(manager, namespace, row);
    }
    return rows.map(
      ({ key }) =>
        before.find((row) => row.key === key) ?? { key, value: null, sealed: false, updated_by: null },
    );
  }

  /** Makes the next look a fresh one, for who hears that another process has changed values. */
  async forget(namespace: string): Promise<void> {
    this.cache.delete(namespace);
  }

  private async cachedRows(namespace: string): Promise<StoredSetting[]> {
    const known = this.cache.get(namespace);
    if (known && known.until > Date.now()) {
      return known.rows;
    }
    const rows = this.loadRows(namespace);
    this.cache.set(namespace, { until: Date.now() + CACHE_MS, rows });
    // A failed read must not be answered from the cache for seconds.
    rows.catch(() => this.cache.delete(namespace));
    return rows;
  }

  @InjectManager()
  protected async loadRows(namespace: string, @MedusaContext() context: Sql = {}): Promise<StoredSetting[]> {
    return readRows(context.manager as SqlEntityManager, namespace);
  }
}

export default PlatformSettingsService;
