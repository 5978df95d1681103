import type { ServiceSettings } from "../settings";
import { offeredServices } from "./services";

/** A service as the admin offers it when a shipping option is made. */
export type CorreiosOption = {
  id: string;
  name: string;
  service_code: string;
};

/** The services that the shop offers, with the codes of its contract. */
export function correiosOptions(settings: ServiceSettings): CorreiosOption[] {
  return offeredServices(settings).map(({ id, name, code }) => ({ id, name, service_code: code }));
}
