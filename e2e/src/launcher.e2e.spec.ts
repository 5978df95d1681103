import net from "node:net";
import { createClient, ok, query } from "@mestres/testing";
import { dataPaths } from "@mestres/launcher/paths";
import { identify } from "@mestres/launcher/process-identity";
import { isFree } from "@mestres/launcher/ports";
import { existsSync, readFileSync } from "node:fs";
import { Launcher, makePlace, removePlace, type Place } from "./stack";

let place: Place;
let running: Launcher[] = [];

const start = (env?: Record<string, string>) => {
  const launcher = new Launcher(place, env);
  running.push(launcher);
  return launcher;
};

beforeAll(async () => {
  place = await makePlace();
});

afterAll(async () => {
  for (const launcher of running) {
    await launcher.signal("SIGINT");
  }
  running = [];
  removePlace(place);
});

const cartsBySdk = async (backend: string, key: string) => {
  const store = createClient(backend, { "x-publishable-api-key": key });
  const { regions } = await ok(store<{ regions: { id: string }[] }>("/store/regions"));
  return ok(store<{ cart: { id: string } }>("/store/carts", { json: { region_id: regions[0]?.id } }));
};

it("names a taken port and the variable that moves it, and starts nothing", async () => {
  const squatter = net.createServer().listen(Number(place.ports.BACKEND_PORT));
  try {
    const launcher = start();
    expect(await launcher.exitCode()).toBe(1);
    expect(launcher.output).toContain(`A porta ${place.ports.BACKEND_PORT} (do backend) está ocupada`);
    expect(launcher.output).toContain("BACKEND_PORT=");
    expect(launcher.noted()).toEqual([]);
  } finally {
    squatter.close();
  }
});

it("refuses production without secrets, by name", async () => {
  const launcher = start({ NODE_ENV: "production", JWT_SECRET: "supersecret" });
  expect(await launcher.exitCode()).toBe(1);
  expect(launcher.output).toContain("JWT_SECRET: é um valor de exemplo");
  expect(launcher.output).toContain("DATABASE_URL: falta");
});

it("survives kill -9, starts again in under 30 s with all data, and stops in order", async () => {
  const first = start();
  const demo = await first.ready();
  expect(first.output).toContain(demo.admin.password);
  expect(first.output).toMatch(/modo demonstração/i);
  const { cart } = await cartsBySdk(demo.backend, demo.publishableKey);

  const second = start();
  expect(await second.exitCode()).toBe(1);
  expect(second.output).toContain("já está rodando");

  const orphans = first.noted();
  expect(orphans.map(({ name }) => name).sort()).toEqual(["backend", "postgres", "sandbox", "storefront"]);
  await first.signal("SIGKILL");
  expect(orphans.every(({ pid }) => identify(pid))).toBe(true);

  const began = Date.now();
  const again = start();
  const demoAgain = await again.ready();
  const seconds = (Date.now() - began) / 1000;
  expect(seconds).toBeLessThan(30);
  expect(orphans.some(({ pid }) => identify(pid))).toBe(false);
  expect(demoAgain).toEqual(demo);
  expect(again.output).not.toContain("Migrando");
  const store = createClient(demo.backend, { "x-publishable-api-key": demo.publishableKey });
  expect(await store(`/store/carts/${cart.id}`)).toMatchObject({ status: 200 });

  const password = (
    JSON.parse(readFileSync(dataPaths(place.dataDir).secrets, "utf8")) as Record<string, string>
  ).POSTGRES_PASSWORD;
  const url = `postgres://postgres:${password}@127.0.0.1:${place.ports.POSTGRES_PORT}/mestres`;
  expect(await query(url, "select key from mestres_launcher.state where key = 'seed'")).toHaveLength(1);

  expect(await again.signal("SIGINT")).toBe(0);
  const order = ["parando: Loja", "parando: Backend", "parando: Sandbox", "parando: PostgreSQL"];
  expect(order.map((line) => again.output.indexOf(line)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(
    true,
  );
  expect(existsSync(dataPaths(place.dataDir).demo)).toBe(false);
  expect(existsSync(dataPaths(place.dataDir).lock)).toBe(false);
  for (const port of Object.values(place.ports)) {
    expect(await isFree(Number(port))).toBe(true);
  }
});

it("says which part died, and stops the rest", async () => {
  const launcher = start();
  await launcher.ready();
  const backend = launcher.noted().find(({ name }) => name === "backend");
  process.kill(-(backend?.pid ?? 0), "SIGKILL");
  expect(await launcher.exitCode()).toBe(1);
  expect(launcher.output).toContain("Backend parou de repente (sinal SIGKILL)");
  expect(launcher.noted()).toEqual([]);
});
