// Runs once before the module and http specs of a jest process: gives them a PostgreSQL of their own.
// `npm test` has started one for the whole run (MESTRES_TEST_POSTGRES); a single `npx jest` starts its own.
const { spawn } = require("node:child_process");
const path = require("node:path");
const readline = require("node:readline");

module.exports = async function startDatabase() {
  let url = process.env.MESTRES_TEST_POSTGRES;
  if (!url) {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", path.join(__dirname, "..", "src", "database", "host.ts")],
      {
        cwd: path.join(__dirname, ".."),
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    globalThis.__MESTRES_DATABASE_HOST__ = child;
    url = await new Promise((resolve, reject) => {
      readline.createInterface({ input: child.stdout }).once("line", resolve);
      child.once("exit", (code) => reject(new Error(`the test database did not start (exit ${code})`)));
    });
    process.env.MESTRES_TEST_POSTGRES = url;
  }
  // What @medusajs/test-utils reads when it is loaded.
  const { hostname, port, username, password } = new URL(url);
  process.env.DB_HOST = hostname;
  process.env.DB_PORT = port;
  process.env.DB_USERNAME = username;
  process.env.DB_PASSWORD = decodeURIComponent(password);
};
