import { MedusaError } from "@medusajs/framework/utils";
import type { z } from "@medusajs/framework/zod";

/**
 * Reads a query string's parameters.
 * @throws MedusaError `query_invalid` naming the first one that is wrong
 */
export function readQuery<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  const read = schema.safeParse(query);
  if (read.success) {
    return read.data;
  }
  const [issue] = read.error.issues;
  const name = issue?.path.join(".") || "consulta";
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Parâmetro inválido: ${name} (${issue?.message}).`,
    "query_invalid",
  );
}
