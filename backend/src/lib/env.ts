import { MedusaError } from "@medusajs/framework/utils";
import { isDemoMode } from "@mestres/platform/lib/mode";

type Environment = NodeJS.ProcessEnv;

/** Secrets without which production would be open or would lose data. */
const REQUIRED_IN_PRODUCTION = [
  "DATABASE_URL",
  "REDIS_URL",
  "JWT_SECRET",
  "COOKIE_SECRET",
  "MESTRES_ENCRYPTION_KEY",
  "PIX_WEBHOOK_SECRET",
] as const;

/** Variables that hold a secret: short or well-known values are refused. */
const SECRETS = new Set<string>([
  "JWT_SECRET",
  "COOKIE_SECRET",
  "MESTRES_ENCRYPTION_KEY",
  "PIX_WEBHOOK_SECRET",
]);

/** A secret of fewer characters can be guessed by trying. */
const SHORTEST_SECRET = 32;

const PLACEHOLDER = /supersecret|change[-_ ]?me|placeholder|example|troque|segredo|^(.)\1*$/i;

/**
 * Names what keeps this environment from booting in production.
 *
 * @returns one Portuguese line per problem; empty when all is well or in demo.
 */
export function environmentProblems(env: Environment): string[] {
  if (isDemoMode(env)) {
    return [];
  }
  return REQUIRED_IN_PRODUCTION.flatMap((name) => {
    const value = env[name]?.trim();
    if (!value) {
      return [`${name}: falta. Defina um valor próprio desta instalação.`];
    }
    if (!SECRETS.has(name)) {
      return [];
    }
    if (PLACEHOLDER.test(value)) {
      return [`${name}: é um valor de exemplo. Gere outro, por exemplo com "openssl rand -base64 48".`];
    }
    return value.length < SHORTEST_SECRET ? [`${name}: tem menos de ${SHORTEST_SECRET} caracteres.`] : [];
  });
}

/**
 * Stops the boot when production lacks a secret or carries a placeholder.
 *
 * @throws MedusaError `environment_incomplete`, listing every variable at fault.
 */
export function assertEnvironment(env: Environment = process.env): void {
  const problems = environmentProblems(env);
  if (problems.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Mestres não inicia em produção assim:\n- ${problems.join("\n- ")}`,
      "environment_incomplete",
    );
  }
}
