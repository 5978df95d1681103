import path from "node:path";
import { root } from "@mestres/launcher/paths";

const preload = (...file: string[]) => `--require ${JSON.stringify(path.join(root, "testing", ...file))}`;

/** What lets specs reach into a backend: jobs that run at once, and ends after a step where `crashFile` is given. */
export function preloadEnv({ jobsPort, crashFile }: { jobsPort: number; crashFile?: string }) {
  const jobs = { MESTRES_TEST_JOBS_PORT: String(jobsPort), NODE_OPTIONS: preload("jobs", "run-jobs.cjs") };
  if (!crashFile) {
    return jobs;
  }
  return {
    ...jobs,
    MESTRES_CRASH_FILE: crashFile,
    NODE_OPTIONS: `${jobs.NODE_OPTIONS} ${preload("crash", "crash-after-step.cjs")}`,
  };
}
