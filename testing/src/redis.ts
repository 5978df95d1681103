import { spawnSync } from "node:child_process";

const probe = `
const { hostname, port } = new URL(process.argv[1]);
const socket = require("node:net").connect(Number(port || 6379), hostname);
const end = (code) => process.exit(code);
socket.once("connect", () => socket.write("PING\\r\\n"));
socket.once("data", (data) => end(/^(\\+PONG|-NOAUTH)/.test(String(data)) ? 0 : 1));
socket.once("error", () => end(1));
setTimeout(() => end(1), 2000);
`;

/**
 * The Redis that specs may use: MESTRES_TEST_REDIS, the REDIS_URL the run was given, or 127.0.0.1:6379.
 * `undefined`, with a line nobody can overlook, when none answers.
 */
export function testRedis(): string | undefined {
  const url = process.env.MESTRES_TEST_REDIS ?? process.env.REDIS_URL ?? "redis://127.0.0.1:6379";
  if (spawnSync(process.execPath, ["-e", probe, url], { timeout: 5_000 }).status === 0) {
    return url;
  }
  process.stderr.write(
    `\n*** SKIPPED: no Redis answers at ${url}; specs that need it did not run (set REDIS_URL) ***\n\n`,
  );
  return undefined;
}

/** `describe` for specs that need Redis; skipped, loudly, where there is none. */
export function describeWithRedis(name: string, body: (url: string) => void): void {
  const url = testRedis();
  if (url) {
    describe(name, () => body(url));
  } else {
    describe.skip(`${name} (no Redis)`, () => it("needs Redis", () => undefined));
  }
}
