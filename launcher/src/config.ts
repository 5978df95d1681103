import path from "node:path";
import { isDemo, productionProblems, variables, type Environment } from "./env.js";
import { dataPaths, root, type DataPaths } from "./paths.js";
import { Problem } from "./problem.js";

export type PortName = "STOREFRONT_PORT" | "BACKEND_PORT" | "SANDBOX_PORT" | "POSTGRES_PORT";

export type Config = {
  demo: boolean;
  paths: DataPaths;
  ports: Record<PortName, number>;
  /** Set: that database is used. Unset: the embedded one. */
  databaseUrl?: string;
  redisUrl?: string;
  storefrontUrl: string;
  backendUrl: string;
  sandboxUrl: string;
  env: Environment;
};

function port(env: Environment, name: PortName): number {
  const text = env[name]?.trim() || variables.find((variable) => variable.name === name)?.default;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 65535) {
    throw new Problem(`${name} deve ser uma porta entre 1 e 65535, e é "${text}".`);
  }
  return value;
}

/**
 * Reads what the launcher needs.
 * @throws Problem naming a wrong port, or every secret that production lacks
 */
export function readConfig(env: Environment): Config {
  const problems = productionProblems(env);
  if (problems.length > 0) {
    throw new Problem(`O Mestres não inicia em produção assim:\n- ${problems.join("\n- ")}`);
  }
  const ports = {
    STOREFRONT_PORT: port(env, "STOREFRONT_PORT"),
    BACKEND_PORT: port(env, "BACKEND_PORT"),
    SANDBOX_PORT: port(env, "SANDBOX_PORT"),
    POSTGRES_PORT: port(env, "POSTGRES_PORT"),
  };
  const seen = new Map<number, string>();
  for (const [name, value] of Object.entries(ports)) {
    const other = seen.get(value);
    if (other) {
      throw new Problem(`${other} e ${name} são a mesma porta (${value}): escolha outra para uma delas.`);
    }
    seen.set(value, name);
  }
  return {
    demo: isDemo(env),
    paths: dataPaths(path.resolve(root, env.MESTRES_DATA_DIR?.trim() || ".data")),
    ports,
    databaseUrl: env.DATABASE_URL?.trim() || undefined,
    redisUrl: env.REDIS_URL?.trim() || undefined,
    storefrontUrl: env.STOREFRONT_URL?.trim() || `http://localhost:${ports.STOREFRONT_PORT}`,
    backendUrl: env.BACKEND_URL?.trim() || `http://localhost:${ports.BACKEND_PORT}`,
    sandboxUrl: `http://localhost:${ports.SANDBOX_PORT}`,
    env,
  };
}
