import type { ConfigModule, Logger } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ClientConfig } from "pg";
import { StoreCache, type StoreCacheOptions, type StoreCacheStats } from "../../store-cache/store-cache";

type Dependencies = {
  [ContainerRegistrationKeys.LOGGER]: Logger;
  [ContainerRegistrationKeys.CONFIG_MODULE]: ConfigModule;
  [ContainerRegistrationKeys.PG_CONNECTION]: { client: { config: { connection: ClientConfig } } };
};

/** Options of the platform plugin, as far as this module reads them. */
export type StoreCachePluginOptions = {
  /** `false` or `{enabled: false}` switches the cache off. */
  storeCache?: false | StoreCacheOptions;
};

/**
 * Holds the response cache of this process. It begins to listen with the first catalogue request, so that a worker,
 * a script or a migration opens no connection for it.
 */
export default class StoreCacheModuleService {
  /** Undefined when switched off. */
  readonly cache: StoreCache | undefined;

  readonly __hooks = {
    onApplicationPrepareShutdown: async () => {
      await this.cache?.stop();
    },
  };

  constructor(dependencies: Dependencies, options?: StoreCachePluginOptions) {
    const storeCache = options?.storeCache;
    if (storeCache === false || storeCache?.enabled === false) {
      return;
    }
    const { projectConfig } = dependencies[ContainerRegistrationKeys.CONFIG_MODULE];
    const logger = dependencies[ContainerRegistrationKeys.LOGGER];
    this.cache = new StoreCache(
      {
        // As Medusa itself connects: its TLS and password settings hold here too.
        connection: dependencies[ContainerRegistrationKeys.PG_CONNECTION].client.config.connection,
        schema: projectConfig.databaseSchema,
        sessionCookie: projectConfig.sessionOptions?.name ?? "connect.sid",
        warn: (message) => logger.warn(message),
      },
      storeCache,
    );
  }

  /** Counters for metrics; all zero when switched off. */
  stats(): StoreCacheStats {
    return (
      this.cache?.stats() ?? {
        active: false,
        hits: 0,
        notModified: 0,
        misses: 0,
        coalesced: 0,
        bypassed: 0,
        discarded: 0,
        changes: { catalog: 0, price: 0, stock: 0, setup: 0 },
        entries: 0,
        bytes: 0,
      }
    );
  }
}
