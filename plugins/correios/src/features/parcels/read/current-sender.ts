import { readSettings } from "../../../settings";
import { readSender, type Sender } from "../domain/sender";

/** The sender in force. @throws as {@link readSender} */
export async function currentSender(): Promise<Sender> {
  return readSender(await readSettings());
}
