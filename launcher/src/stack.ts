import { mkdirSync, rmSync } from "node:fs";
import { build, served, watched } from "./build.js";
import type { Config } from "./config.js";
import { childEnv } from "./demo-env.js";
import { writeDemoFile, type DemoFile } from "./demo-file.js";
import { LockedError, takeLock } from "./lock.js";
import { requireFree } from "./ports.js";
import { startPostgres, type Postgres } from "./postgres.js";
import { prepareDatabase } from "./prepare-database.js";
import { Problem } from "./problem.js";
import type { Progress } from "./progress.js";
import { loadSecrets } from "./secrets.js";
import type { Service } from "./service.js";
import { startBackend, startSandbox, startStorefront, type Runtime } from "./services.js";
import { supervise } from "./supervise.js";
import { TrackedProcesses } from "./tracked-processes.js";

export type StackOptions = {
  progress: Progress;
  /** Run from source and rebuild on change. */
  watch?: boolean;
  /** `false` when the caller has just built. */
  build?: boolean;
};

/**
 * Everything that runs, in the order it started. `open` brings it up; `stop` takes it down backwards, and can
 * be called at any moment of `open`.
 */
export class Stack {
  demo: DemoFile | undefined;
  /** Where the database is, for scripts that look into it. */
  databaseUrl = "";
  readonly services: Service[] = [];
  readonly tracked: TrackedProcesses;
  runtime: Runtime | undefined;
  #postgres: Postgres | undefined;
  #release: (() => void) | undefined;
  #stopping: Promise<void> | undefined;
  #onEnd: ((problem: Problem) => void) | undefined;
  #ended: Promise<Problem>;

  constructor(
    readonly config: Config,
    private readonly options: StackOptions,
  ) {
    this.tracked = new TrackedProcesses(config.paths.processes);
    this.#ended = new Promise((resolve) => (this.#onEnd = resolve));
  }

  /** Resolves when a part ends that nobody stopped. */
  get failed(): Promise<Problem> {
    return this.#ended;
  }

  /** @throws Problem when a port is taken, another launcher runs here, or a part does not come up */
  async open(): Promise<void> {
    const { config } = this;
    const { progress, watch = false } = this.options;
    mkdirSync(config.paths.dataDir, { recursive: true });
    await this.#lock();
    // Its appearance says that the shop is up: one from an earlier run would say so too soon.
    rmSync(config.paths.demo, { force: true });
    const left = await this.tracked.stopLeftovers();
    if (left.length > 0) {
      progress.line(`Encerrado o que uma execução anterior deixou: ${left.join(", ")}`);
    }
    await requireFree(this.#ownPorts());
    const secrets = config.demo ? loadSecrets(config.paths.secrets) : undefined;

    const database = this.#database(secrets?.POSTGRES_PASSWORD);
    // The build takes the longest: the database comes up beside it. Its failure is asked for below.
    database.catch(() => undefined);
    if (this.options.build !== false) {
      await progress.run(
        "Construindo o que mudou",
        (step) =>
          build({
            logDir: config.paths.logs,
            tracked: this.tracked,
            packages: watch ? watched : served,
            step,
          }),
        ({ built, cached }) => `${built} construídos, ${cached} já prontos`,
      );
    }
    this.databaseUrl = await progress.run(
      config.databaseUrl ? "Banco de dados" : "PostgreSQL embutido",
      () => database,
    );
    const env = childEnv(config, secrets, this.databaseUrl, watch);
    this.runtime = { config, env, tracked: this.tracked, watch };
    const sandbox = config.demo ? this.#add(startSandbox(this.runtime)) : undefined;
    const seeded = await prepareDatabase({
      url: this.databaseUrl,
      owned: !config.databaseUrl,
      env: { ...env, NODE_ENV: "production" },
      logDir: config.paths.logs,
      seedOutput: config.paths.seedOutput,
      seed: config.demo,
      tracked: this.tracked,
      progress,
    });
    // The backend registers its PIX webhook at boot: the sandbox answers first.
    if (sandbox) {
      await progress.run("Sandbox: banco, Correios e CEP simulados", () => sandbox.ready());
    }
    const { runtime } = this;
    const backend = this.#add(this.#kept(() => startBackend(runtime)));
    const storefront = this.#add(this.#kept(() => startStorefront(runtime, seeded?.publishableKey)));
    await progress.run("Backend", () => backend.ready());
    await progress.run("Loja", () => storefront.ready());
    if (seeded && env.DEMO_ADMIN_EMAIL && env.DEMO_ADMIN_PASSWORD) {
      this.demo = {
        storefront: config.storefrontUrl,
        backend: config.backendUrl,
        admin: { email: env.DEMO_ADMIN_EMAIL, password: env.DEMO_ADMIN_PASSWORD },
        publishableKey: seeded.publishableKey,
        sandbox: config.sandboxUrl,
      };
      writeDemoFile(config.paths.demo, this.demo);
    }
  }

  /** Stops one service and starts it anew by `start`. */
  async replace(name: string, start: () => Service): Promise<Service> {
    const index = this.services.findIndex((service) => service.name === name);
    const [old] = index < 0 ? [] : this.services.splice(index, 1);
    await old?.stop();
    return this.#add(start());
  }

  /** Ends every part, last started first. Safe to call twice. */
  stop(onStep: (label: string) => void = () => undefined): Promise<void> {
    this.#stopping ??= this.#stop(onStep);
    return this.#stopping;
  }

  async #stop(onStep: (label: string) => void) {
    this.tracked.close();
    for (const service of [...this.services].reverse()) {
      onStep(service.label);
      await service.stop();
    }
    if (this.#postgres) {
      onStep("PostgreSQL");
      await this.#postgres.stop();
    }
    // Without the lock nothing here is ours: what is noted belongs to the launcher that runs.
    if (!this.#release) {
      return;
    }
    // Whatever else runs (a build, a migration) was noted too.
    await this.tracked.stopLeftovers();
    if (this.demo) {
      rmSync(this.config.paths.demo, { force: true });
    }
    this.#release?.();
  }

  /** Production goes on when a part dies; demo ends, so that whoever tries something out sees it. */
  #kept(start: () => Service): Service {
    const { progress, watch } = this.options;
    return this.config.demo || watch ? start() : supervise(start, { tell: (line) => progress.line(line) });
  }

  #add(service: Service): Service {
    this.services.push(service);
    void service.ended.then((how) => {
      if (this.#stopping || !this.services.includes(service)) {
        return;
      }
      this.#onEnd?.(new Problem(`${service.label} parou de repente (${how}). Veja ${service.logFile}`));
    });
    return service;
  }

  async #lock() {
    try {
      this.#release = await takeLock(this.config.paths.lock, 3_000);
    } catch (error) {
      if (!(error instanceof LockedError)) {
        throw error;
      }
      throw new Problem(
        `O Mestres já está rodando nesta pasta de dados (processo ${error.holder.pid}). ` +
          "Pare-o com Ctrl-C na janela dele, ou use outra pasta e outras portas (MESTRES_DATA_DIR, *_PORT).",
      );
    }
  }

  #ownPorts() {
    const { STOREFRONT_PORT, BACKEND_PORT, SANDBOX_PORT, POSTGRES_PORT } = this.config.ports;
    return {
      STOREFRONT_PORT,
      BACKEND_PORT,
      ...(this.config.demo ? { SANDBOX_PORT } : {}),
      ...(this.config.databaseUrl ? {} : { POSTGRES_PORT }),
    };
  }

  async #database(password: string | undefined): Promise<string> {
    const { config } = this;
    if (config.databaseUrl) {
      return config.databaseUrl;
    }
    if (!password) {
      throw new Problem("DATABASE_URL: falta");
    }
    const { postgres: dataDir, logs: logDir } = config.paths;
    this.#postgres = await startPostgres({
      dataDir,
      logDir,
      port: config.ports.POSTGRES_PORT,
      password,
      tracked: this.tracked,
    });
    void this.#postgres.ended.then(() => {
      if (!this.#stopping) {
        this.#onEnd?.(new Problem(`O PostgreSQL embutido parou de repente. Veja ${logDir}/postgres.log`));
      }
    });
    return this.#postgres.url("mestres");
  }
}
