import { z } from "@medusajs/framework/zod";

/** Terms of a charge with a due date, as staff's workflow hands them to the provider. */
export type DueTerms = {
  /** Local date ("YYYY-MM-DD"). */
  due_on: string;
  /** Running days after it in which it can still be paid. */
  valid_days: number;
};

const schema = z.object({
  pix_due: z.object({ due_on: z.iso.date(), valid_days: z.number().int().min(0).max(365) }),
});

/**
 * Reads the terms from a session's context. The context is the server's own: a
 * shopper's request reaches a session's data only.
 */
export function dueTermsOf(context: unknown): DueTerms | undefined {
  const parsed = schema.safeParse(context);
  return parsed.success ? parsed.data.pix_due : undefined;
}
