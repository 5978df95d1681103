import { MedusaError } from "@medusajs/framework/utils";
import { isDemoMode } from "./mode";
import { destinationProblem } from "./public-address";
import type { SettingsField, SettingValue } from "./settings-types";

type Values = Readonly<Record<string, SettingValue | null | undefined>>;

/**
 * Checks addresses that staff enter: secrets go where these say. A new address needs the integration's secrets typed
 * again, so that nobody who cannot know them has them sent elsewhere; in production it is a public https address.
 *
 * @param inForce the values before
 * @param entered validated values; null falls back to the environment or the default, which are the operator's
 * @throws MedusaError `settings_secrets_required` | `settings_invalid`
 */
export async function checkDestinations(
  fields: readonly SettingsField[],
  inForce: Values,
  entered: Values,
): Promise<void> {
  const moved = fields.filter(({ destination, key }) => {
    const next = entered[key];
    return destination && typeof next === "string" && !sameAddress(next, inForce[key]);
  });
  if (!moved.length) {
    return;
  }
  const untyped = fields.filter(
    ({ secret, key }) => secret && inForce[key] !== undefined && typeof entered[key] !== "string",
  );
  if (untyped.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `O endereço mudou: digite de novo ${untyped.map(({ label }) => label.ptBR).join(", ")}.`,
      "settings_secrets_required",
    );
  }
  if (isDemoMode()) {
    return;
  }
  for (const { key, label } of moved) {
    const problem = await destinationProblem(String(entered[key]));
    if (problem) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, `${label.ptBR}: ${problem}.`, "settings_invalid");
    }
  }
}

function sameAddress(next: string, before: SettingValue | null | undefined): boolean {
  const tidy = (text: string) => text.trim().replace(/\/+$/, "");
  return typeof before === "string" && tidy(next) === tidy(before);
}
