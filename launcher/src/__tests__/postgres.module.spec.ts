import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "../ports";
import { ensureDatabase, startPostgres, type Postgres } from "../postgres";
import { removeFolder } from "../postgres-folder";
import { identify } from "../process-identity";

let folder: string;
let port: number;
let running: Postgres | undefined;

const dataDir = () => path.join(folder, "postgres");
const open = async (password = "segredo é") => {
  running = await startPostgres({
    dataDir: dataDir(),
    logDir: path.join(folder, "logs"),
    port,
    password,
    throwAway: true,
  });
  return running;
};

async function sql(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  // 0700 and ours, as mktemp -d makes it: as root, PostgreSQL's account cannot enter.
  folder = mkdtempSync(path.join(tmpdir(), "mestres-postgres-"));
  port = await freePort();
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  removeFolder(dataDir());
  rmSync(folder, { recursive: true, force: true });
});

it("is PostgreSQL 17 on 127.0.0.1, in a folder that others may not enter, and keeps its data", async () => {
  const first = await open();
  const url = first.url("mestres");
  expect(await ensureDatabase(url)).toBe(true);
  expect(await ensureDatabase(url)).toBe(false);
  const [row] = await sql(
    url,
    "select version(), current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets",
  );
  expect(row).toMatchObject({
    version: expect.stringContaining("PostgreSQL 17."),
    listens: "127.0.0.1",
    sockets: "",
  });
  await sql(url, "create table kept as select 1 as one");
  await first.stop();
  await first.ended;
  const second = await open();
  expect(await sql(second.url("mestres"), "select one from kept")).toEqual([{ one: 1 }]);
});

it("asks for the password", async () => {
  const { url } = await open();
  const wrong = new URL(url("postgres"));
  wrong.password = "outra";
  await expect(sql(wrong.href, "select 1")).rejects.toThrow(/password authentication failed/);
});

it("starts after a killed launcher left the server running", async () => {
  const program = `
    const { startPostgres } = require(${JSON.stringify(path.resolve(__dirname, "../postgres.ts"))});
    startPostgres(${JSON.stringify({ dataDir: dataDir(), logDir: path.join(folder, "logs"), port, password: "p", throwAway: true })})
      .then(({ url }) => console.log(url("postgres")));
    setInterval(() => {}, 1000);
  `;
  const launcher = spawn(process.execPath, ["--import", "tsx", "-e", program], {
    cwd: path.resolve(__dirname, "../.."),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = String((await once(launcher.stdout, "data"))[0]).trim();
  await sql(url, "create table kept as select 1 as one");
  launcher.kill("SIGKILL");
  await once(launcher, "exit");
  const orphan = Number(readFileSync(path.join(dataDir(), "postmaster.pid"), "utf8").split("\n")[0]);
  expect(identify(orphan)).toBeDefined();
  const again = await open("p");
  expect(identify(orphan)).toBeUndefined();
  expect(await sql(again.url("postgres"), "select one from kept")).toEqual([{ one: 1 }]);
});

it("starts although its pid file names a living stranger", async () => {
  await (await open()).stop();
  writeFileSync(path.join(dataDir(), "postmaster.pid"), `${process.pid}\n${dataDir()}\n`);
  const again = await open();
  expect(await sql(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
});

it("makes a cluster anew whose creation was interrupted", async () => {
  await (await open()).stop();
  rmSync(path.join(dataDir(), "mestres-ready"));
  const again = await open();
  expect(existsSync(path.join(dataDir(), "mestres-ready"))).toBe(true);
  expect(await sql(again.url("postgres"), "select 1 as one")).toEqual([{ one: 1 }]);
});

it("says what is wrong when the password file was lost", async () => {
  await (await open("antiga")).stop();
  await expect(open("nova")).rejects.toThrow("outra senha");
});

(process.getuid?.() === 0 ? it : it.skip)(
  "as root works where PostgreSQL's account may enter, too",
  async () => {
    chmodSync(folder, 0o711);
    await open();
    expect(existsSync(path.join(dataDir(), "PG_VERSION"))).toBe(true);
  },
);
