import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { eventually } from "@mestres/testing/eventually";
import { stopGroup } from "../kill";
import { freePort, isFree, requireFree } from "../ports";
import { identify, isAlive } from "../process-identity";
import { startService } from "../service";
import { supervise } from "../supervise";
import { TrackedProcesses } from "../tracked-processes";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mestres-processes-"));
  file = path.join(folder, "processes.json");
});

jest.setTimeout(30_000);

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const sleeper = ["-e", "process.stdout.write('up'); setInterval(() => {}, 1000)"];
const stubborn = [
  "-e",
  "process.on('SIGTERM', () => {}); process.stdout.write('up'); setInterval(() => {}, 1000)",
];

it("stops what a killed run left, and only that", async () => {
  const bystander = spawn(process.execPath, sleeper);
  const { identity } = new TrackedProcesses(file).spawn("backend", process.execPath, sleeper, {
    stdio: "ignore",
  });
  // What the next launcher does, with nothing but the file.
  expect(await new TrackedProcesses(file).stopLeftovers()).toEqual(["backend"]);
  expect(isAlive(identity)).toBe(false);
  expect(bystander.exitCode).toBeNull();
  expect(existsSync(file)).toBe(false);
  bystander.kill();
});

it("never signals a stranger that has got the pid", async () => {
  const stranger = spawn(process.execPath, sleeper, { detached: true });
  writeFileSync(
    file,
    JSON.stringify([{ name: "backend", pid: stranger.pid, startedAt: "an earlier boot:1" }]),
  );
  await new TrackedProcesses(file).stopLeftovers();
  expect(identify(stranger.pid!)).toBeDefined();
  stranger.kill();
});

it("forgets a process that ended, and starts nothing after close", async () => {
  const tracked = new TrackedProcesses(file);
  const { child } = tracked.spawn("short", process.execPath, ["-e", "0"], { stdio: "ignore" });
  expect(existsSync(file)).toBe(true);
  await once(child, "exit");
  expect(existsSync(file)).toBe(false);
  tracked.close();
  expect(() => tracked.spawn("late", process.execPath, ["-e", "0"], {})).toThrow("parando");
});

it("kills a group whose leader does not listen, children included", async () => {
  const script = `require("node:child_process").spawn(process.execPath, ${JSON.stringify(stubborn)}, { stdio: "inherit" }); process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)`;
  const { child, identity } = new TrackedProcesses(file).spawn("tree", process.execPath, ["-e", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(child.stdout!, "data");
  // Our end of the pipe closes only when the grandchild is gone too.
  const closed = once(child.stdout!.resume(), "close");
  await stopGroup(identity, { graceMs: 200 });
  await closed;
  expect(isAlive(identity)).toBe(false);
});

describe("ports", () => {
  it.each(["127.0.0.1", "0.0.0.0", "::"])(
    "sees a listener on %s, and names the variable to change",
    async (host) => {
      const server = net.createServer().listen(0, host);
      await once(server, "listening");
      const { port } = server.address() as net.AddressInfo;
      expect(await isFree(port)).toBe(false);
      await expect(requireFree({ BACKEND_PORT: port })).rejects.toThrow(
        `A porta ${port} (do backend) está ocupada`,
      );
      await expect(requireFree({ BACKEND_PORT: port })).rejects.toThrow(`BACKEND_PORT=${port + 1} npm start`);
      server.close();
    },
  );

  it("lets free ones pass", async () => {
    await requireFree({ STOREFRONT_PORT: await freePort() });
  });
});

const options = async (program: string) => {
  const port = await freePort();
  return {
    name: "backend",
    label: "Backend",
    args: ["-e", program.replace("PORT", String(port))],
    cwd: folder,
    env: { PATH: process.env.PATH },
    healthUrl: `http://127.0.0.1:${port}/health`,
    logDir: folder,
    tracked: new TrackedProcesses(file),
  };
};

describe("a service", () => {
  it("is ready when its health answers", async () => {
    const service = startService(
      await options(
        `setTimeout(() => require("http").createServer((_, res) => res.end()).listen(PORT), 300)`,
      ),
    );
    await service.ready();
    await service.stop();
    expect(await service.ended).toBe("sinal SIGTERM");
  });

  it("that dies says so with the end of its log", async () => {
    const service = startService(await options(`console.error("sem banco"); process.exit(3)`));
    await expect(service.ready()).rejects.toThrow(
      /Backend: terminou antes de ficar pronto \(código 3\)[^]*sem banco/,
    );
  });

  it("that never answers is given up", async () => {
    const service = startService({ ...(await options("setInterval(() => {}, 1000)")), healthTimeoutMs: 300 });
    await expect(service.ready()).rejects.toThrow("não respondeu");
    await service.stop();
  });
});

describe("a supervised service", () => {
  const server = `require("http").createServer((_, res) => res.end()).listen(PORT)`;
  const quick = { firstDelayMs: 10, longestDelayMs: 40, attempts: 3 };

  it("comes back each time it is killed, and not once it was stopped", async () => {
    const base = await options(server);
    const lines: string[] = [];
    const returned = () => lines.filter((line) => line === "Backend: voltou.").length;
    const service = supervise(() => startService(base), {
      ...quick,
      steadyMs: 0,
      tell: (line) => lines.push(line),
    });
    await service.ready();
    for (let time = 1; time <= 5; time++) {
      process.kill(service.pid, "SIGKILL");
      await eventually("the service's return", async () => returned() === time);
      expect((await fetch(base.healthUrl)).status).toBe(200);
    }
    expect(lines[0]).toBe("Backend parou de repente (sinal SIGKILL). Reinício 1 de 3 em 0.01 s.");
    await service.stop();
    expect(await service.ended).toBe("sinal SIGTERM");
    await expect(fetch(base.healthUrl)).rejects.toThrow();
    expect(returned()).toBe(5);
  });

  it("that dies again and again is given up, after waits that double", async () => {
    const base = await options(server);
    const lines: string[] = [];
    let started = 0;
    const service = supervise(
      () => startService(started++ === 0 ? base : { ...base, args: ["-e", "process.exit(3)"] }),
      { ...quick, tell: (line) => lines.push(line) },
    );
    await service.ready();
    process.kill(service.pid, "SIGKILL");
    expect(await service.ended).toBe("código 3, depois de 3 reinícios seguidos");
    expect(started).toBe(4);
    expect(lines.map((line) => /em (\S+) s/.exec(line)?.[1])).toEqual(["0.01", "0.02", "0.04"]);
  });

  it("that cannot start at all says so at once", async () => {
    const base = await options(`console.error("sem banco"); process.exit(3)`);
    const service = supervise(() => startService(base), { ...quick, tell: () => undefined });
    await expect(service.ready()).rejects.toThrow("terminou antes de ficar pronto (código 3)");
    await service.stop();
  });

  it("stops in the middle of a wait", async () => {
    const base = await options(server);
    const lines: string[] = [];
    const service = supervise(() => startService(base), {
      firstDelayMs: 3_600_000,
      longestDelayMs: 3_600_000,
      tell: (line) => lines.push(line),
    });
    await service.ready();
    process.kill(service.pid, "SIGKILL");
    await eventually("the news of the death", async () => lines.length === 1);
    await service.stop();
    expect(await service.ended).toBe("sinal SIGKILL");
  });
});
