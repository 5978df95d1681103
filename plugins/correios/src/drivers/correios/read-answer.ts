import type { z } from "@medusajs/framework/zod";
import { unreadableAnswer, type OutsideServiceError } from "@mestres/platform/lib/http-client";

/** The error of an answer that says nothing we know. */
export function unreadable(): OutsideServiceError {
  return unreadableAnswer("Correios", "deu uma resposta que não entendemos");
}

/** @throws OutsideServiceError `service_bad_answer` */
export function readAnswer<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const read = schema.safeParse(body);
  if (!read.success) {
    throw unreadable();
  }
  return read.data as z.infer<T>;
}

/** The local date of "2026-11-29T23:59:59" or "29/11/2026"; null of anything else. */
export function dateOf(text: string | null | undefined): string | null {
  const iso = /^(\d{4}-\d{2}-\d{2})/.exec(text ?? "")?.[1];
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})/.exec(text ?? "") ?? [];
  return iso ?? (year ? `${year}-${month}-${day}` : null);
}
