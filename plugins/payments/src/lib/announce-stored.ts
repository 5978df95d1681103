import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";

/**
 * Tells that notifications were stored. Not awaited: a stuck event bus must not keep their sender waiting, and the
 * sweeping job needs no event.
 *
 * @param who for the log: "PIX"
 */
export function announceStored(
  { scope }: Pick<MedusaRequest, "scope">,
  event: string,
  ids: string[],
  who: string,
): void {
  if (!ids.length) {
    return;
  }
  const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
  scope
    .resolve(Modules.EVENT_BUS)
    .emit({ name: event, data: { ids } })
    .catch((error: Error) => logger.warn(`${who}: aviso guardado sem evento: ${error.message}`));
}
