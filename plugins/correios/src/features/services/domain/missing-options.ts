import type { ServiceSettings } from "../settings";
import { CORREIOS_PROVIDER_ID } from "./provider-id";
import { offeredServices, serviceOf } from "./services";

/** A shipping option, as far as it shows where and for what the shop ships by the Correios. */
export type ServiceOption = {
  provider_id: string;
  data: Record<string, unknown> | null;
  service_zone_id: string;
  shipping_profile_id: string;
  rules?: { attribute: string; value: unknown }[] | null;
};

const isForReturns = ({ rules }: ServiceOption): boolean =>
  (rules ?? []).some(({ attribute, value }) => attribute === "is_return" && String(value) === "true");

/**
 * What the shop lacks to sell services that it offers: an option of each in every zone, and for every shipping
 * profile, where it sells another service of the Correios already. Nothing where it sells none: nobody knows where to.
 *
 * @param wanted service ids
 * @param options all of the shop's
 */
export function missingServiceOptions(
  settings: ServiceSettings,
  wanted: readonly string[],
  options: readonly ServiceOption[],
) {
  const ours = options.filter(
    (option) => option.provider_id === CORREIOS_PROVIDER_ID && !isForReturns(option),
  );
  const placeOf = (option: ServiceOption) => `${option.service_zone_id}|${option.shipping_profile_id}`;
  const places = [...new Map(ours.map((option) => [placeOf(option), option])).values()];
  const known = new Set(ours.map((option) => `${placeOf(option)}|${serviceOf(settings, option.data)?.id}`));
  return offeredServices(settings)
    .filter(({ id }) => wanted.includes(id))
    .flatMap(({ id, name: service, code }) => {
      const name = `Correios ${service}`;
      return places
        .filter((place) => !known.has(`${placeOf(place)}|${id}`))
        .map(({ service_zone_id, shipping_profile_id }) => ({
          name,
          price_type: "calculated" as const,
          provider_id: CORREIOS_PROVIDER_ID,
          service_zone_id,
          shipping_profile_id,
          type: { label: name, description: `${service}, pelos Correios.`, code: id },
          data: { id, service_code: code },
          rules: [
            { attribute: "enabled_in_store", operator: "eq" as const, value: "true" },
            { attribute: "is_return", operator: "eq" as const, value: "false" },
          ],
        }));
    });
}

/** The services whose switches are among the settings' keys. */
export function servicesSwitched(keys: readonly string[]): string[] {
  return keys.flatMap((key) => (key.endsWith("_enabled") ? [key.slice(0, -"_enabled".length)] : []));
}
