// Runs once before the module and http specs of a jest process: gives them a PostgreSQL of their own.
// `npm test` has started one for the whole run (MESTRES_TEST_POSTGRES); a single `npx jest` starts its own.
const path = require("node:path");
const startHost = require("./host-process.cjs");

module.exports = async function startDatabase() {
  let url = process.env.MESTRES_TEST_POSTGRES;
  if (!url) {
    const host = await startHost(path.join(__dirname, "..", "src", "database", "host.ts"));
    globalThis.__MESTRES_DATABASE_HOST__ = host;
    url = host.line;
    process.env.MESTRES_TEST_POSTGRES = url;
  }
  // What @medusajs/test-utils reads when it is loaded.
  const { hostname, port, username, password } = new URL(url);
  process.env.DB_HOST = hostname;
  process.env.DB_PORT = port;
  process.env.DB_USERNAME = username;
  process.env.DB_PASSWORD = decodeURIComponent(password);
};
