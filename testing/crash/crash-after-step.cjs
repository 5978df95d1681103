// Loaded into a backend under test (`startApp({ crashes: true })`) before anything else: once the file
// MESTRES_CRASH_FILE names a step, the process ends as by `kill -9` right after that step has succeeded
// and was noted by core, and before whatever comes next.
const { readFileSync, rmSync } = require("node:fs");

const file = process.env.MESTRES_CRASH_FILE;
const { TransactionOrchestrator } = require(
  require.resolve("@medusajs/orchestration", { paths: [process.cwd()] }),
);

/** The armed point, `{ workflow, step, about }`; undefined when none is. */
function armed() {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

const setStepSuccess = TransactionOrchestrator.setStepSuccess;
if (!file || typeof setStepSuccess !== "function") {
  throw new Error("crash-after-step: MESTRES_CRASH_FILE is not set, or core's orchestrator has changed");
}

TransactionOrchestrator.setStepSuccess = async function (transaction, step, ...rest) {
  const result = await setStepSuccess.call(this, transaction, step, ...rest);
  const point = armed();
  if (
    point &&
    !step.isCompensating() &&
    point.workflow === transaction.modelId &&
    point.step === step.definition.action &&
    JSON.stringify(transaction.payload ?? null).includes(point.about)
  ) {
    // Disarmed first: the next start must live.
    rmSync(file, { force: true });
    process.kill(process.pid, "SIGKILL");
    // The signal may take a moment: nothing runs on meanwhile.
    await new Promise(() => {});
  }
  return result;
};
