import { addDays, localDate } from "@mestres/platform/lib/clock";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { readBoletoSettings } from "../boleto/settings";
import type { ChargeDriver } from "../charges/driver";
import type { EfiCharge } from "./charge";
import type { EfiClient } from "./client";
import { hasMoney, reportOf } from "./report";
import { currentEfiClient } from "./settings";

/** Boletos at Efí, for the charge engine. */
export const efiBoletoDriver: ChargeDriver = {
  provider: "efi",
  method: "boleto",

  async find(charge) {
    const [client, settings] = await Promise.all([currentEfiClient(), readBoletoSettings()]);
    const found = await findEfiCharge(client, charge);
    return found && reportOf(found, settings.fee);
  },

  async cancel(charge) {
    const client = await currentEfiClient();
    // Without its id, whatever was registered under our reference has to go.
    const ids = charge.external_id
      ? [charge.external_id]
      : (await search(client, charge)).map(({ id }) => id);
    let result: "canceled" | "paid" | "pending" = "canceled";
    for (const id of ids) {
      const answer = await cancelOne(client, id);
      result = answer === "canceled" ? result : answer;
    }
    return result;
  },

  /**
   * Efí's API has no refund of a billet: whoever records one here has made, or
   * makes, a transfer to the customer by hand, and the record says so.
   */
  async refund() {
    return {
      status: "settled",
      manual: true,
      reason: "A Efí não devolve boletos pela API: transfira o valor ao cliente pelo banco.",
    };
  },
};

/**
 * The charge as Efí knows it: by its id, and by our reference for what was paid
 * or when the answer to its creation was lost.
 */
async function findEfiCharge(client: EfiClient, charge: PaymentChargeRow): Promise<EfiCharge | undefined> {
  const known = charge.external_id ? await client.findCharge(charge.external_id) : undefined;
  if (known && !hasMoney(known.status)) {
    return known;
  }
  if (charge.external_id && !known) {
    return undefined;
  }
  const rows = await search(client, charge);
  return rows.find(({ id }) => id === known?.id) ?? known ?? rows[0];
}

/** A day to each side, since nobody says in which time zone the list counts its days. */
function search(client: EfiClient, charge: PaymentChargeRow): Promise<EfiCharge[]> {
  const created = localDate(new Date(charge.created_at));
  return client.findByCustomId(charge.session_id, { from: addDays(created, -1), to: addDays(created, 1) });
}

async function cancelOne(client: EfiClient, id: string): Promise<"canceled" | "paid" | "pending"> {
  try {
    await client.cancelCharge(id);
    return "canceled";
  } catch (error) {
    if (!(error instanceof OutsideServiceError) || error.code !== "service_refused") {
      throw error;
    }
  }
  // Refused: it was paid, or it is over already.
  const charge = await client.findCharge(id);
  if (!charge) {
    return "canceled";
  }
  if (hasMoney(charge.status)) {
    return "paid";
  }
  return ["canceled", "settled", "expired"].includes(charge.status) ? "canceled" : "pending";
}
