import { z } from "@medusajs/framework/zod";
import { parcelError } from "../domain/errors";

/** Any texts, given once or several times, or joined by commas. */
export function texts(most: number) {
  return z.preprocess(
    (given) =>
      typeof given === "string"
        ? given.split(",")
        : Array.isArray(given)
          ? given.flatMap((one) => (typeof one === "string" ? one.split(",") : [one]))
          : given,
    z.array(z.string().trim().min(1).max(100)).max(most),
  );
}

/** Reads a query string. @throws MedusaError `parcel_filter_invalid`, naming the first parameter that is wrong */
export function readQuery<T extends z.ZodType>(schema: T, query: unknown): z.infer<T> {
  const read = schema.safeParse(query);
  if (read.success) {
    return read.data as z.infer<T>;
  }
  const where = read.error.issues[0]?.path.join(".") || "parâmetro desconhecido";
  throw parcelError("INVALID_DATA", "parcel_filter_invalid", `Filtro inválido: ${where}.`);
}
