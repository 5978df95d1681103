import { progress, type Report } from "./report.ts";

const benchmarks: Record<string, () => Promise<() => Promise<Report>>> = {
  "store-api": async () => (await import("./store-api.ts")).storeApi,
  checkout: async () => (await import("./checkout.ts")).checkout,
  payments: async () => (await import("./payments.ts")).payments,
  freight: async () => (await import("./freight.ts")).freight,
  storefront: async () => (await import("./storefront.ts")).storefront,
  start: async () => (await import("./start.ts")).start,
};

const name = process.argv[2] ?? "";
const find = benchmarks[name];
if (!find) {
  progress(`"${name}" is no benchmark. There are: ${Object.keys(benchmarks).join(", ")}`);
  process.exit(2);
}
const run = await find();
const report = await run();
for (const { figure, want, got, met } of report.targets) {
  progress(`${met ? "met   " : "MISSED"} ${figure}: ${got} (${want})`);
}
process.stdout.write(`${JSON.stringify(report)}\n`);
