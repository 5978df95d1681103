import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A message that the shop's backend left in the folder (platform's `storeInMailbox` writes it). */
export type Mail = {
  /** The file's name without its ending. */
  file: string;
  to: string;
  from: string;
  subject: string;
  text: string;
  html: string;
  sent_at: string;
};

/** So many the page lists; older ones stay in the folder. */
const NEWEST = 100;
const NAME = /^[\w-]+$/;

/** The newest messages, newest first; none while the folder does not exist. */
export async function listMails(folder: string | undefined): Promise<Mail[]> {
  const names = folder ? await readdir(folder).catch(() => []) : [];
  const files = names.flatMap((name) => (name.endsWith(".json") ? [name.slice(0, -".json".length)] : []));
  // The name begins with the instant.
  const newest = files.sort().reverse().slice(0, NEWEST);
  const mails = await Promise.all(newest.map((file) => findMail(folder, file)));
  return mails.filter((mail) => mail !== undefined);
}

/** One message; undefined when there is none of that name, or it cannot be read. */
export async function findMail(folder: string | undefined, file: string): Promise<Mail | undefined> {
  if (!folder || !NAME.test(file)) {
    return undefined;
  }
  try {
    return { ...JSON.parse(await readFile(path.join(folder, `${file}.json`), "utf8")), file };
  } catch {
    return undefined;
  }
}
