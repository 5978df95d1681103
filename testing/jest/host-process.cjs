// What a jest run holds beside itself (a database, a shop): a program that prints one line when it is ready, and ends
// when its standard input does, which also happens when jest was killed.
const { spawn } = require("node:child_process");
const { once } = require("node:events");
const readline = require("node:readline");

/**
 * @param {string} script a TypeScript program
 * @returns {Promise<{ line: string, stop: () => Promise<void> }>} what it printed, and how to end it
 */
module.exports = async function startHost(script) {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    cwd: __dirname,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const line = await new Promise((resolve, reject) => {
    readline.createInterface({ input: child.stdout }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`${script} did not start (exit ${code})`)));
  });
  return {
    line,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
