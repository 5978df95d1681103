import type { CorreiosClient } from "../../../../drivers/correios/client";
import type { CorreiosSettings } from "../../../../settings";
import { findService, fixedAddOns } from "../../../services/domain/services";
import type { EstimateAnswer, EstimateStore, OpenEstimate } from "../../domain/estimates/types";
import { MAX_LOT } from "../../domain/lot-size";
import { errorText } from "@mestres/platform/lib/error-text";

/**
 * Asks the Correios what sold estimates really cost. The first one that gets no answer ends the run: the others would
 * not either.
 * @param limit estimates asked about at most
 * @returns those that are known now
 */
export async function settleEstimates(
  store: EstimateStore,
  client: CorreiosClient,
  settings: CorreiosSettings & { origin_cep: string },
  limit: number,
): Promise<OpenEstimate[]> {
  const known: OpenEstimate[] = [];
  for (const estimate of await store.claimEstimates(limit)) {
    const answer = await ask(client, settings, estimate);
    if ((await store.answerEstimate(estimate.id, answer)) && answer.state === "known") {
      known.push(estimate);
    }
    if (answer.state === "pending") {
      break;
    }
  }
  return known;
}

async function ask(
  client: CorreiosClient,
  settings: CorreiosSettings & { origin_cep: string },
  { service, service_code, cep, parcels }: OpenEstimate,
): Promise<EstimateAnswer> {
  const code = findService(settings, service)?.declaredValueCode ?? "064";
  let real = 0;
  try {
    for (let i = 0; i < parcels.length; i += MAX_LOT) {
      const answers = await client.prices(
        parcels.slice(i, i + MAX_LOT).map(({ grams, length, width, height, declared }) => ({
          service: service_code,
          origin: settings.origin_cep.replace("-", ""),
          destination: cep,
          grams,
          length,
          width,
          height,
          addOns: fixedAddOns(settings),
          ...(declared > 0 && { declared: { value: declared, code } }),
        })),
      );
      for (const answer of answers) {
        if (!answer.ok) {
          return { state: "refused", problem: answer.reason };
        }
        real += answer.value;
      }
    }
  } catch (error) {
    return { state: "pending", problem: errorText(error) };
  }
  return { state: "known", real };
}
