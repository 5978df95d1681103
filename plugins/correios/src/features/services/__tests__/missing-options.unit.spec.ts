import { resolveSettings, type SettingValue } from "@mestres/platform/lib/settings";
import { correiosSettings } from "../../../settings";
import { CORREIOS_PROVIDER_ID } from "../domain/provider-id";
import { missingServiceOptions, servicesSwitched, type ServiceOption } from "../domain/missing-options";

const settings = (stored: Record<string, SettingValue> = {}) => resolveSettings(correiosSettings, stored, {});
const option = (id: string, changes: Partial<ServiceOption> = {}): ServiceOption => ({
  provider_id: CORREIOS_PROVIDER_ID,
  data: { id },
  service_zone_id: "zone_br",
  shipping_profile_id: "profile_coffee",
  rules: [{ attribute: "is_return", value: "false" }],
  ...changes,
});
const on = { sedex10_enabled: true, sedex10_code: "99999", mini_enabled: true };

it("offers a service wherever the shop sells another one, once", () => {
  const options = [
    option("pac"),
    option("sedex"),
    option("pac", { shipping_profile_id: "profile_machines" }),
    option("sedex10", { shipping_profile_id: "profile_machines" }),
  ];
  const missing = missingServiceOptions(settings(on), ["sedex10", "mini"], options);
  expect(missing.map(({ data, shipping_profile_id }) => [data.id, shipping_profile_id])).toEqual([
    ["sedex10", "profile_coffee"],
    ["mini", "profile_coffee"],
    ["mini", "profile_machines"],
  ]);
  expect(missing[0]).toMatchObject({
    name: "Correios SEDEX 10",
    price_type: "calculated",
    service_zone_id: "zone_br",
    type: { code: "sedex10" },
    data: { id: "sedex10", service_code: "99999" },
  });
});

it("offers nothing that is switched off, not asked for, or known by its code alone", () => {
  const byCode = option("own", { data: { service_code: "99999" } });
  expect(missingServiceOptions(settings(), ["sedex10"], [option("pac")])).toEqual([]);
  expect(missingServiceOptions(settings(on), ["mini"], [option("mini")])).toEqual([]);
  expect(missingServiceOptions(settings(on), ["sedex10"], [option("pac"), byCode])).toEqual([]);
});

it("does not guess a place from other carriers or from returns", () => {
  const others = [
    option("pac", { provider_id: "manual_manual" }),
    option("pac", { rules: [{ attribute: "is_return", value: "true" }] }),
  ];
  expect(missingServiceOptions(settings(on), ["sedex10"], others)).toEqual([]);
});

it("reads from a change's keys which services were switched", () => {
  expect(servicesSwitched(["sedex10_enabled", "sedex10_code", "sedex_hoje_enabled", "own_hand"])).toEqual([
    "sedex10",
    "sedex_hoje",
  ]);
});
