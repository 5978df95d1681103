import { z } from "@medusajs/framework/zod";
import { parcelError } from "../errors";

/** A filter that takes one value or several (`?state=a&state=b`). */
export const several = <T extends readonly [string, ...string[]]>(values: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(z.enum(values)).optional(),
  );

/** Any texts, given once or several times, or joined by commas. */
export const texts = (most: number) =>
  z.preprocess(
    (given) =>
      typeof given === "string"
        ? given.split(",")
        : Array.isArray(given)
          ? given.flatMap((one) => (typeof one === "string" ? one.split(",") : [one]))
          : given,
    z.array(z.string().trim().min(1).max(100)).max(most),
  );

/** "true" and "false" of a query string. */
export const flag = z
  .enum(["true", "false"])
  .transform((text) => text === "true")
  .optional();

/** Sort keys, "-" before them for the greatest first. */
export const sortBy = <T extends readonly string[]>(keys: T, first: string) =>
  z
    .string()
    .refine((text) => keys.includes(text.replace(/^-/, "")))
    .default(first);

export const page = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
};

/** "-created_at" as SQL direction and key; keys come from the schema. */
export const sorting = (order: string): { key: string; direction: "ASC" | "DESC" } => ({
  key: order.replace(/^-/, ""),
  direction: order.startsWith("-") ? "DESC" : "ASC",
});

/** What a person types has no wildcards. */
export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** Reads a query string. @throws MedusaError `parcel_filter_invalid`, naming the first parameter that is wrong */
export function readQuery<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  const read = schema.safeParse(query);
  if (read.success) return read.data as z.infer<T>;
  const where = read.error.issues[0]?.path.join(".") || "parâmetro desconhecido";
  throw parcelError("INVALID_DATA", "parcel_filter_invalid", `Filtro inválido: ${where}.`);
}
