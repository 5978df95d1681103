import { credentialsFrom } from "../../../../drivers/correios/credentials";
import {
  createPrepostClient,
  type CallBackground,
  type PrepostClient,
} from "../../../../drivers/correios/prepost";
import { correiosCaller } from "../../../../drivers/correios/account";
import { readSettings } from "../../../../settings";

/** Pré-postagens of the account in the settings. @throws MedusaError `correios_not_configured` */
export async function prepostClient(options: CallBackground = {}): Promise<PrepostClient> {
  const caller = await correiosCaller();
  return createPrepostClient(caller, credentialsFrom(await readSettings())?.user ?? "", options);
}
