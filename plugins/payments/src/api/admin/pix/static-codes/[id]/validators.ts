import { z } from "@medusajs/framework/zod";

export const ArchiveStaticCodeSchema = z.object({ archived: z.boolean() }).strict();
export type ArchiveStaticCodeBody = z.infer<typeof ArchiveStaticCodeSchema>;
