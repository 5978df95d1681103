import { MedusaError } from "@medusajs/framework/utils";
import { productionProblems } from "./variables";

/**
 * Stops the boot when production lacks a variable or carries a placeholder.
 *
 * @throws MedusaError `environment_incomplete`, listing every variable at fault.
 */
export function assertEnvironment(env: NodeJS.ProcessEnv = process.env): void {
  const problems = productionProblems(env, "backend");
  if (problems.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Mestres não inicia em produção assim:\n- ${problems.join("\n- ")}`,
      "environment_incomplete",
    );
  }
}
