import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/*
 * Parts of the query strings that lists of the admin API take, as zod schemas.
 */

/** A page of a list. @param most rows that may be asked for at once */
export function paging(most = 100) {
  return {
    limit: z.coerce.number().int().min(1).max(most).default(20),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  };
}

/** A filter that takes one value or several (`?state=a&state=b`). */
export function several<T extends readonly [string, ...string[]]>(values: T) {
  return z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(z.enum(values)).optional(),
  );
}

/** "true" and "false" of a query string. */
export const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional();

/** A sort key, "-" before it for the greatest first. @param first what holds when nothing is said */
export function sortBy<T extends readonly string[]>(keys: T, first: T[number] | `-${T[number]}`) {
  return z
    .string()
    .refine((text) => keys.includes(text.replace(/^-/, "")), `Ordene por: ${keys.join(", ")}`)
    .default(first as string);
}

/** "-created_at" as key and SQL direction; the key is one of the schema's. */
export function sorting(order: string): { key: string; direction: "ASC" | "DESC" } {
  return {
    key: order.replace(/^-/, ""),
    direction: order.startsWith("-") ? "DESC" : "ASC",
  };
}

/**
 * Reads a query string.
 *
 * @param code of the error, where a list has one of its own
 * @throws MedusaError INVALID_DATA with that code, naming the first parameter that is wrong
 */
export function readQuery<T extends z.ZodType>(
  schema: T,
  query: unknown,
  code = "query_invalid",
): z.infer<T> {
  const read = schema.safeParse(query);
  if (read.success) {
    return read.data;
  }
  const [issue] = read.error.issues;
  const name = issue?.path.join(".") || "parâmetro desconhecido";
  throw new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `Parâmetro inválido: ${name} (${issue?.message}).`,
    code,
  );
}
