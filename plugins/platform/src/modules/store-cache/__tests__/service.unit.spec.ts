import type { ConfigModule, Logger } from "@medusajs/framework/types";
import StoreCacheModuleService, { type StoreCachePluginOptions } from "../service";

const dependencies = {
  logger: { warn: () => undefined } as unknown as Logger,
  configModule: { projectConfig: {} } as unknown as ConfigModule,
  __pg_connection__: {
    client: { config: { connection: { connectionString: "postgres://127.0.0.1:1/none" } } },
  },
};
const serviceWith = (options?: StoreCachePluginOptions) => new StoreCacheModuleService(dependencies, options);

describe("store cache module", () => {
  it.each([{ storeCache: false }, { storeCache: { enabled: false } }] as StoreCachePluginOptions[])(
    "is off with %j, and still tells its counters",
    (options) => {
      const service = serviceWith(options);
      expect(service.cache).toBeUndefined();
      expect(service.stats()).toMatchObject({ active: false, hits: 0, misses: 0, entries: 0 });
    },
  );

  it.each([undefined, {}, { storeCache: {} }])(
    "is on with %j, and connects to nothing before it is asked",
    (options) => {
      const service = serviceWith(options);
      expect(service.cache?.sessionCookie).toBe("connect.sid");
      expect(service.stats()).toMatchObject({ active: false, entries: 0 });
    },
  );

  it("ends without having begun", async () => {
    await expect(serviceWith().__hooks.onApplicationPrepareShutdown()).resolves.toBeUndefined();
  });
});
