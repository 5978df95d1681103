import path from "node:path";
import pc from "picocolors";
import { build } from "./build.js";
import { readConfig } from "./config.js";
import { summary } from "./demo-file.js";
import { follow } from "./log-file.js";
import { onNpmGone } from "./npm-parent.js";
import { root } from "./paths.js";
import { Problem } from "./problem.js";
import { Progress } from "./progress.js";
import { reset } from "./reset.js";
import type { Service } from "./service.js";
import { startBackend } from "./services.js";
import { Stack } from "./stack.js";
import { watchSources } from "./watch-sources.js";

const progress = new Progress();

function showLog(service: Service) {
  follow(service.logFile, (line) => progress.line(`${pc.dim(service.name.padEnd(10))} ${line}`));
}

/** Follows the logs, and rebuilds a plugin or package that changed and starts the backend anew with it. */
function watchAll(stack: Stack): () => void {
  for (const service of stack.services) {
    showLog(service);
  }
  return watchSources(root, async (folders) => {
    const { runtime, tracked, config } = stack;
    if (!runtime) {
      return;
    }
    try {
      const packages = folders.map((folder) => `./${folder}`);
      await progress.run(`Construindo ${folders.map((folder) => path.basename(folder)).join(", ")}`, (step) =>
        build({ logDir: config.paths.logs, tracked, packages, step, name: "rebuild" }),
      );
      const backend = await stack.replace("backend", () => startBackend(runtime));
      showLog(backend);
      await progress.run("Backend", () => backend.ready());
    } catch (error) {
      if (!(error instanceof Problem)) {
        throw error;
      }
      // A mistake in the source is the normal case while one writes it: say so and wait for the next change.
      progress.line(pc.red(error.message));
    }
  });
}

/** Runs until Ctrl-C, a signal, or the end of a part. @returns the exit code */
async function run(watch: boolean): Promise<number> {
  const stack = new Stack(readConfig(process.env), { progress, watch });
  let stopSignal: (() => void) | undefined;
  const stopped = new Promise<number>((resolve) => (stopSignal = () => resolve(0)));
  let asked = 0;
  const ask = () => {
    asked++;
    if (asked === 1) {
      progress.line("\nParando…");
    }
    // npm passes the terminal's Ctrl-C on, so one press may arrive twice. A third means now; the next start
    // ends what is left.
    if (asked > 2) {
      process.exit(130);
    }
    stopSignal?.();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, ask);
  }
  // A terminal that was closed, or a pipe whose reader left, must not end us before the children.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const stopWatchingNpm = onNpmGone(ask);
  let stopWatching = () => {};
  const work = async (): Promise<number> => {
    await stack.open();
    progress.line(summary(stack.config, stack.demo));
    if (watch) {
      stopWatching = watchAll(stack);
    }
    throw await stack.failed;
  };
  try {
    return await Promise.race([stopped, work(), stack.failed.then((problem) => Promise.reject(problem))]);
  } catch (error) {
    // A part that was stopped half-way complains: that is no failure.
    if (asked > 0) {
      return stopped;
    }
    throw error;
  } finally {
    stopWatching();
    stopWatchingNpm();
    await stack.stop((label) => progress.line(pc.dim(`  parando: ${label}`)));
  }
}

/** Runs one of the three commands. @returns the exit code */
export async function runCommand(name: string): Promise<number> {
  if (name === "start" || name === "dev") {
    return run(name === "dev");
  }
  if (name === "reset") {
    const config = readConfig(process.env);
    await reset(config);
    progress.line(
      `Dados de demonstração apagados (${config.paths.dataDir}). O próximo npm start começa do zero.`,
    );
    return 0;
  }
  throw new Problem(`Comando desconhecido: "${name}". Há npm start, npm run dev e npm run reset.`);
}
