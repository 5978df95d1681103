import { z } from "@medusajs/framework/zod";

const value = z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]);

/** Values by field; what each may be is the catalogue's say. */
export const AdminPostSettings = z.strictObject({
  values: z.record(z.string().max(100), value),
});
export type AdminPostSettings = z.infer<typeof AdminPostSettings>;

/** Values that are tried before they are saved; what is absent is taken as stored. */
export const AdminCheckSettings = z.strictObject({
  values: z.record(z.string().max(100), value).optional(),
});
export type AdminCheckSettings = z.infer<typeof AdminCheckSettings>;
