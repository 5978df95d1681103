import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "@mestres/launcher/ports";
import { startService } from "@mestres/launcher/service";
import { TrackedProcesses } from "@mestres/launcher/tracked-processes";
import { createClient, emptyDatabase, ok, projectRoot, type Client } from "@mestres/testing";

const run = promisify(execFile);
const npm = process.platform === "win32" ? "npm.cmd" : "npm";
const MEDUSA = "2.21.2";
const LOGIN = { email: "dona@torra.test", password: "uma-senha-de-teste" };

/** What `create-medusa-app` lists, without the storefront. */
const plainPackage = {
  name: "plain-medusa",
  private: true,
  dependencies: {
    "@medusajs/admin-sdk": MEDUSA,
    "@medusajs/cli": MEDUSA,
    "@medusajs/dashboard": MEDUSA,
    "@medusajs/draft-order": MEDUSA,
    "@medusajs/framework": MEDUSA,
    "@medusajs/icons": MEDUSA,
    "@medusajs/medusa": MEDUSA,
    "@medusajs/ui": "4.2.6",
  },
  devDependencies: {
    "@swc/core": "1.16.18",
    "ts-node": "^10.9.2",
    typescript: "5.9.3",
  },
};

const plainTsconfig = {
  compilerOptions: {
    target: "ES2021",
    module: "Node16",
    moduleResolution: "Node16",
    esModuleInterop: true,
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
    skipLibCheck: true,
  },
  "ts-node": { swc: true },
};

/** The lines of docs/installing.md for a plugin: what a reader would copy into medusa-config.ts. */
export function documentedConfig(plugin: string): string {
  const page = readFileSync(path.join(projectRoot, "docs", "installing.md"), "utf8");
  const lines = new RegExp(`### ${plugin}\\n\\n\`\`\`ts\\n([^\`]*)\`\`\``).exec(page)?.[1];
  if (!lines) {
    throw new Error(`docs/installing.md shows no configuration of ${plugin}`);
  }
  return lines;
}

const medusaConfig = (lines: string) => `import { defineConfig } from "@medusajs/framework/utils";

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:8000",
      jwtSecret: "only-for-this-run",
      cookieSecret: "only-for-this-run",
    },
  },
  admin: { disable: true },
${lines}});
`;

/** Folders of what is packed, by the name that its tarball gets. */
const FOLDERS = [
  "packages/admin-kit",
  ...readdirSync(path.join(projectRoot, "plugins")).map((name) => `plugins/${name}`),
];

type Packed = { name: string; needs: string[]; tarball: string };

/**
 * A folder outside the repository with every plugin and package as `npm pack` makes it.
 * `tarballsFor` answers a package's own and those it depends on, to be installed in one command.
 */
export async function packPlugins(): Promise<{ folder: string; tarballsFor: (name: string) => string[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), "mestres-install-"));
  const packs = path.join(folder, "packs");
  mkdirSync(packs);
  const workspaces = FOLDERS.flatMap((name) => ["--workspace", name]);
  const { stdout } = await run(npm, ["pack", "--json", "--pack-destination", packs, ...workspaces], {
    cwd: projectRoot,
    maxBuffer: 64 * 1024 * 1024,
  });
  const files = JSON.parse(stdout) as { name: string; filename: string }[];
  const packed = new Map<string, Packed>();
  for (const place of FOLDERS) {
    const { name, dependencies = {} } = JSON.parse(
      readFileSync(path.join(projectRoot, place, "package.json"), "utf8"),
    ) as { name: string; dependencies?: Record<string, string> };
    const tarball = path.join(packs, files.find((file) => file.name === name)?.filename ?? "");
    const needs = Object.keys(dependencies).filter((key) => key.startsWith("@mestres/"));
    packed.set(name, { name, needs, tarball });
  }
  const tarballsFor = (name: string): string[] => {
    const one = packed.get(name);
    return one ? [...new Set([one.tarball, ...one.needs.flatMap(tarballsFor)])] : [];
  };
  return { folder, tarballsFor };
}

export type PlainApp = { admin: Client; store: Client; stop: () => Promise<void> };

/** A plain application in its own folder, with Medusa and the named tarballs from npm. */
export async function installApp(
  folder: string,
  name: string,
  tarballs: string[],
): Promise<{ cwd: string; configure: (lines: string) => void }> {
  const cwd = path.join(folder, name);
  mkdirSync(cwd, { recursive: true });
  writeFileSync(path.join(cwd, "package.json"), JSON.stringify(plainPackage, null, 2));
  writeFileSync(path.join(cwd, "tsconfig.json"), JSON.stringify(plainTsconfig, null, 2));
  // ts-node reads medusa-config.ts: NODE_ENV=production would leave it out.
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--prefer-offline"];
  await run(npm, ["install", ...flags, ...tarballs], { cwd, env: npmEnv(), maxBuffer: 64 * 1024 * 1024 });
  return {
    cwd,
    configure: (lines) => writeFileSync(path.join(cwd, "medusa-config.ts"), medusaConfig(lines)),
  };
}

/** What `npm test` tells its own processes of this repository would be taken for the plain application's. */
function npmEnv(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) => !key.startsWith("npm_package_") && key !== "npm_config_local_prefix" && key !== "INIT_CWD",
    ),
  );
}

const cli = (cwd: string) => path.join(cwd, "node_modules", "@medusajs", "cli", "cli.js");

/** Runs `medusa ...` in an application to its end. @returns what it printed, and whether it ended well */
export async function medusa(
  cwd: string,
  args: string[],
  env: Record<string, string>,
): Promise<{ ok: boolean; output: string }> {
  try {
    const { stdout, stderr } = await run(process.execPath, [cli(cwd), ...args], {
      cwd,
      env: { ...npmEnv(), ...env, NODE_OPTIONS: "", MEDUSA_DISABLE_TELEMETRY: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
    return { ok: true, output: stdout + stderr };
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    return { ok: false, output: stdout + stderr };
  }
}

/** Migrates an empty database, makes an administrator and a sales channel's key, and boots. */
export async function bootApp(cwd: string, more: Record<string, string> = {}): Promise<PlainApp> {
  const database = await emptyDatabase();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { DATABASE_URL: database.url, BACKEND_URL: url, ...more };
  for (const args of [
    ["db:migrate", "--execute-safe-links"],
    ["user", "-e", LOGIN.email, "-p", LOGIN.password],
  ]) {
    const { ok: well, output } = await medusa(cwd, args, env);
    if (!well) {
      throw new Error(`medusa ${args[0]} failed:\n${output.slice(-4_000)}`);
    }
  }
  const tracked = new TrackedProcesses(path.join(cwd, "processes.json"));
  const service = startService({
    name: "plain",
    label: "plain Medusa",
    args: [cli(cwd), "start", "--port", String(port)],
    cwd,
    env: { ...npmEnv(), ...env, NODE_OPTIONS: "", MEDUSA_DISABLE_TELEMETRY: "1" },
    healthUrl: `${url}/health`,
    logDir: path.join(cwd, "logs"),
    tracked,
  });
  await service.ready();
  const { token } = await ok(createClient(url)<{ token: string }>("/auth/user/emailpass", { json: LOGIN }));
  const admin = createClient(url, { authorization: `Bearer ${token}` });
  return {
    admin,
    store: createClient(url, { "x-publishable-api-key": await publishableKey(admin) }),
    stop: async () => {
      await service.stop();
      tracked.close();
      await database.drop();
    },
  };
}

async function publishableKey(admin: Client): Promise<string> {
  const { sales_channel } = await ok(
    admin<{ sales_channel: { id: string } }>("/admin/sales-channels", { json: { name: "Loja" } }),
  );
  const { api_key } = await ok(
    admin<{ api_key: { id: string; token: string } }>("/admin/api-keys", {
      json: { title: "Loja", type: "publishable" },
    }),
  );
  await ok(admin(`/admin/api-keys/${api_key.id}/sales-channels`, { json: { add: [sales_channel.id] } }));
  return api_key.token;
}

/** Removes a folder of packs and applications. */
export function removeApps(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
