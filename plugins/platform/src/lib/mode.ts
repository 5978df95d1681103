/**
 * Whether this process runs as a demonstration: `MESTRES_DEMO=true`, or
 * `MESTRES_DEMO` unset outside `NODE_ENV=production`. Demo may use stand-ins
 * for secrets and outside services; production never does.
 */
export function isDemoMode(env: NodeJS.ProcessEnv = process.env): boolean {
  if (env.MESTRES_DEMO) {
    return env.MESTRES_DEMO === "true";
  }
  return env.NODE_ENV !== "production";
}
