import { missingSettings } from "@mestres/platform/lib/settings";
import { efiChargesSettings, readEfiChargesSettings } from "../efi/settings";
import { isMercadoPagoReady, readMercadoPagoSettings } from "../mercadopago/settings";
import { boletoDeadlines } from "./deadlines";
import { readBoletoSettings } from "./settings";

/**
 * What a shop says of its boletos before one exists.
 *
 * @returns undefined while their issuer lacks credentials: boleto is not offered then
 */
export async function readBoletoOffer(): Promise<{ due_on: string; minimum: number } | undefined> {
  const settings = await readBoletoSettings();
  const ready =
    settings.provider === "mercadopago"
      ? isMercadoPagoReady(await readMercadoPagoSettings())
      : !missingSettings(efiChargesSettings, await readEfiChargesSettings()).length;
  if (!ready) {
    return undefined;
  }
  const { dueOn } = boletoDeadlines(settings.due_days, settings.grace_days, new Date());
  return { due_on: dueOn, minimum: settings.minimum };
}
