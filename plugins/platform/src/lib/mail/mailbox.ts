import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { MailMessage } from "./message";

/** A message as it lies in the folder. */
export type StoredMail = MailMessage & { sent_at: string };

/**
 * Puts a message into a folder, one JSON file each, named by its instant and id.
 * Whole or not at all, since others list the folder meanwhile.
 */
export async function storeInMailbox(
  folder: string,
  message: MailMessage,
  now: Date = new Date(),
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const digest = createHash("sha256").update(message.id).digest("hex").slice(0, 16);
  const file = path.join(folder, `${now.toISOString().replace(/[:.]/g, "-")}_${digest}.json`);
  const stored: StoredMail = { ...message, sent_at: now.toISOString() };
  await writeFile(`${file}.part`, JSON.stringify(stored, null, 2), { mode: 0o600 });
  await rename(`${file}.part`, file);
}
