import { credentialsFrom } from "../../client/credentials";
import { createPrepostClient, type CallBackground, type PrepostClient } from "../../client/prepost";
import { correiosCaller } from "../../client/shared";
import { readSettings } from "../../freight/desk";

/** Pré-postagens of the account in the settings. @throws MedusaError `correios_not_configured` */
export async function prepostClient(options: CallBackground = {}): Promise<PrepostClient> {
  const caller = await correiosCaller();
  return createPrepostClient(caller, credentialsFrom(await readSettings())?.user ?? "", options);
}
