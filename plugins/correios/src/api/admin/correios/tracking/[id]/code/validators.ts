import { z } from "@medusajs/framework/zod";

export const EnterCodeSchema = z.strictObject({ code: z.string().trim().min(1).max(40) });
export type EnterCodeBody = z.infer<typeof EnterCodeSchema>;
