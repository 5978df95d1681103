const { once } = require("node:events");

module.exports = async function stopDatabase() {
  const child = globalThis.__MESTRES_DATABASE_HOST__;
  if (!child) return;
  const ended = once(child, "exit");
  child.stdin.end();
  await ended;
};
