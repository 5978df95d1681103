import type { NotificationReader } from "../charges/driver";
import { currentEfiClient } from "./settings";

/** A notification is a token: what changed is asked at Efí. */
export const readEfiNotification: NotificationReader = async ({ external_id: token }) => {
  const changes = token ? await (await currentEfiClient()).readNotification(token) : [];
  const byId = new Map(changes.map((change) => [change.chargeId, change]));
  return [...byId.values()].map(({ chargeId, customId }) => ({ externalId: chargeId, sessionId: customId }));
};
