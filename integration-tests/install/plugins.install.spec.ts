import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "@mestres/launcher/ports";
import { root } from "@mestres/launcher/paths";
import { sandboxEnv } from "@mestres/launcher/sandbox-env";
import { startService, type Service } from "@mestres/launcher/service";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import { emptyDatabase, ok } from "@mestres/testing";
import { filesWith } from "@mestres/testing/files-with";
import { createCorreiosOption, createProduct, createRegion } from "./first-things";
import {
  bootApp,
  documentedConfig,
  installApp,
  medusa,
  packPlugins,
  removeApps,
  type PlainApp,
} from "./plain-app";

let folder: string;
let tarballsFor: (name: string) => string[];
let sandbox: Service;
let sandboxUrl: string;
let app: PlainApp | undefined;

beforeAll(async () => {
  ({ folder, tarballsFor } = await packPlugins());
  const port = await freePort();
  sandboxUrl = `http://localhost:${port}`;
  const place = mkdtempSync(path.join(tmpdir(), "mestres-sandbox-"));
  sandbox = startService({
    name: "sandbox",
    label: "sandbox",
    args: ["--import", "tsx", "src/main.ts"],
    cwd: path.join(root, "sandbox"),
    env: { ...process.env, ...sandboxEnv(sandboxUrl), SANDBOX_PORT: String(port) },
    healthUrl: `${sandboxUrl}/health`,
    logDir: place,
    tracked: new TrackedProcesses(path.join(place, "processes.json")),
  });
  await sandbox.ready();
});

afterEach(async () => {
  await app?.stop();
  app = undefined;
});

afterAll(async () => {
  await (sandbox as Service | undefined)?.stop();
  if (folder) {
    removeApps(folder);
  }
});

/** The application of a stranger who read the page: a plugin with what it depends on, registered as shown. */
async function install(section: string, name: string): Promise<string> {
  const { cwd, configure } = await installApp(folder, section, tarballsFor(name));
  configure(documentedConfig(section));
  return cwd;
}

it("platform alone: the settings of integrations are listed", async () => {
  app = await bootApp(await install("platform", "@mestres/platform"));
  const { settings } = await ok(app.admin<{ settings: { namespace: string }[] }>("/admin/mestres/settings"));
  expect(settings.map(({ namespace }) => namespace)).toContain("mail");
});

it("brasil: a cart takes a CPF, and refuses a wrong one by its code", async () => {
  app = await bootApp(await install("brasil", "@mestres/brasil"));
  const region_id = await createRegion(app.admin);
  const { cart } = await ok(app.store<{ cart: { id: string } }>("/store/carts", { json: { region_id } }));
  const identity = `/store/carts/${cart.id}/fiscal-identity`;
  const good = await ok(
    app.store(identity, { json: { document: "529.982.247-25", name: "Maria da Silva" } }),
  );
  expect(good).toMatchObject({ fiscal_identity: { kind: "cpf" } });
  const bad = await app.store(identity, { json: { document: "529.982.247-26", name: "Maria da Silva" } });
  expect(bad.status).toBe(400);
});

it("coffee: a product gets its profile", async () => {
  app = await bootApp(await install("coffee", "@mestres/coffee"));
  const { product } = await createProduct(app.admin);
  await ok(
    app.admin(`/admin/products/${product}/coffee-profile`, {
      json: {
        kind: "single_origin",
        region: "Mantiqueira",
        state: "MG",
        roast: "media",
        notes: ["chocolate"],
        net_content: "250 g",
      },
    }),
  );
  expect(await ok(app.admin(`/admin/products/${product}/coffee-profile`))).toMatchObject({
    coffee_profile: { region: "Mantiqueira" },
  });
});

it("payments: PIX, boleto and card are offered for an amount", async () => {
  app = await bootApp(await install("payments", "@mestres/payments-br"), {
    ...sandboxEnv(sandboxUrl),
    // Whoever installs makes it up: PIX is not offered without.
    PIX_WEBHOOK_SECRET: "only-for-this-run-of-specs",
  });
  await createRegion(app.admin, ["pp_pix_pix", "pp_boleto_boleto", "pp_card_mercadopago"]);
  const { methods } = await ok(app.store<{ methods: object[] }>("/store/payment-methods?amount=4990"));
  expect(methods.length).toBeGreaterThan(0);
  expect(JSON.stringify(methods)).toContain("pp_pix_pix");
});

it("correios: a freight is quoted for a CEP", async () => {
  app = await bootApp(await install("correios", "@mestres/correios"), sandboxEnv(sandboxUrl));
  await createRegion(app.admin);
  const { variant } = await createProduct(app.admin);
  await createCorreiosOption(app.admin);
  const answer = await ok(
    app.store<{ quotes: { amount: number }[] }>("/store/freight/quotes", {
      json: { cep: "01310-100", items: [{ variant_id: variant, quantity: 2 }] },
    }),
  );
  expect(answer.quotes).toHaveLength(1);
  expect(answer.quotes[0]?.amount).toBeGreaterThan(500);
});

it("correios: its screens are built into the dashboard, with the kit from its tarball", async () => {
  const cwd = await install("correios", "@mestres/correios");
  const { ok: built, output } = await medusa(cwd, ["build", "--admin-only"], {});
  expect([built, output]).toEqual([true, expect.not.stringContaining("[ERROR]")]);
  const dashboard = path.join(cwd, ".medusa", "admin");
  expect(filesWith(dashboard, ".js", "mestresShipping.desk")).not.toEqual([]);
  expect(filesWith(dashboard, ".js", "mestresKit.loadFailed")).toHaveLength(1);
});

it.each([
  ["brasil", "@mestres/brasil"],
  ["payments", "@mestres/payments-br"],
  ["correios", "@mestres/correios"],
] as const)("%s without platform does not boot, and says what to add", async (plugin, name) => {
  const { cwd, configure } = await installApp(folder, plugin, tarballsFor(name));
  configure(`  plugins: [{ resolve: "${name}", options: {} }],\n`);
  const database = await emptyDatabase();
  const { ok: booted, output } = await medusa(cwd, ["start", "--port", String(await freePort())], {
    DATABASE_URL: database.url,
  });
  await database.drop();
  expect(booted).toBe(false);
  expect(output).toContain(`${name} não inicia sem o que segue`);
  expect(output).toContain('{ resolve: "@mestres/platform", options: {} }');
});
