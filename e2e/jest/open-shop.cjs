// Runs once before the journeys of a jest process: starts a demo for them, unless one is named that already runs.
const path = require("node:path");
const startHost = require("../../testing/jest/host-process.cjs");

module.exports = async function openShop() {
  if (process.env.MESTRES_E2E_DEMO) {
    return;
  }
  const host = await startHost(path.join(__dirname, "..", "src", "shop-host.ts"));
  globalThis.__MESTRES_SHOP_HOST__ = host;
  process.env.MESTRES_E2E_DEMO = host.line;
};
