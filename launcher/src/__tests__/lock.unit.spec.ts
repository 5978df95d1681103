import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { LockedError, takeLock } from "../lock";
import { identify, isAlive } from "../process-identity";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mestres-lock-"));
  file = path.join(folder, "launcher.lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is taken once, named to the second, and free again after release", async () => {
  const release = await takeLock(file);
  await expect(takeLock(file)).rejects.toMatchObject({ holder: { pid: process.pid } });
  await expect(takeLock(file)).rejects.toBeInstanceOf(LockedError);
  release();
  expect(existsSync(file)).toBe(false);
  (await takeLock(file))();
});

it("is taken over from a process that was killed", async () => {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  const identity = identify(child.pid!)!;
  writeFileSync(file, JSON.stringify(identity));
  await expect(takeLock(file)).rejects.toBeInstanceOf(LockedError);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isAlive(identity)).toBe(false);
  (await takeLock(file))();
});

it("is taken over when its pid has gone to another program", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "another start" }));
  await takeLock(file);
  expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(identify(process.pid));
});

it("is taken over when it holds rubbish", async () => {
  writeFileSync(file, "{");
  (await takeLock(file))();
});

it("waits for the holder as long as it is told", async () => {
  const release = await takeLock(file);
  setTimeout(release, 300);
  (await takeLock(file, 5_000))();
});

it("goes to exactly one of many who find it stale", async () => {
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "another start" }));
  const program = `
    const { takeLock } = require(${JSON.stringify(path.resolve(__dirname, "../lock.ts"))});
    takeLock(${JSON.stringify(file)}).then(() => { console.log("taken"); setTimeout(() => {}, 50000); }, () => console.log("refused"));
  `;
  const children = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ["--import", "tsx", "-e", program], { cwd: path.resolve(__dirname, "../..") }),
  );
  const words = await Promise.all(
    children.map(async ({ stdout }) => String((await once(stdout, "data"))[0]).trim()),
  );
  for (const child of children) {
    child.kill("SIGKILL");
  }
  expect(words.sort()).toEqual(["refused", "refused", "refused", "taken"]);
}, 60_000);
