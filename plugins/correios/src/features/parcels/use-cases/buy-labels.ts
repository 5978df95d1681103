import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { errorText, isForPeople } from "@mestres/platform/lib/error-text";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { type LabelOutcome, orderFailure } from "../domain/label-outcome";
import { LEASE_SECONDS } from "../domain/label-timing";
import type { ParcelRow } from "../domain/parcel";
import { ensureFulfillment } from "./fulfillment/ensure";
import { advanceClaimed, type ClaimedParcel } from "./labels/claims";
import { labelTools } from "./labels/label-tools";
import { preparePacking } from "./prepare-packing";
import { LABELS_DUE } from "../../../events";
import { ordersThatOwe } from "../read/orders-that-owe";
import { orderOwesMoney } from "../domain/errors";
import { currentSender } from "../read/current-sender";
import { outboundParcels } from "../read/outbound-parcels";

/** An order that failed, for whoever asked for the batch; what is no answer for people goes into the log. */
function failureOf(container: MedusaContainer, orderId: string, error: unknown): LabelOutcome {
  if (isForPeople(error)) {
    return orderFailure(orderId, error);
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .error(`Etiquetas do pedido ${orderId}: ${errorText(error)}`);
  return orderFailure(orderId, {
    message: "Este pedido falhou por um motivo que está no registro do servidor. Tente de novo em instantes.",
  });
}

/**
 * Finds the parcels to be bought; an order with nothing packed is packed by the store's boxes. An order that cannot be
 * packed, or of which money is owed, does not hold the others. Undone by giving up what was packed here.
 */
export const packUnpackedOrdersStep = createStep(
  "pack-unpacked-orders",
  async ({ order_ids = [], parcel_ids = [] }: BuyLabelsInput, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const parcels = parcel_ids.length
      ? await store.listParcels({ id: parcel_ids }, { select: ["id", "order_id"], take: parcel_ids.length })
      : [];
    const owing = await ordersThatOwe(container, [...order_ids, ...parcels.map(({ order_id }) => order_id)]);
    const waiting = new Set(parcels.filter(({ order_id }) => owing.has(order_id)).map(({ id }) => id));
    const ids = parcel_ids.filter((id) => !waiting.has(id));
    const packed: string[] = [];
    const failures: LabelOutcome[] = [...owing].map(([orderId, owed]) =>
      orderFailure(orderId, orderOwesMoney(owed)),
    );
    for (const orderId of order_ids.filter((id) => !owing.has(id))) {
      const known = await outboundParcels(container, orderId);
      if (known.length) {
        ids.push(...known.map(({ id }) => id));
        continue;
      }
      try {
        const plan = await preparePacking(container, { order_id: orderId });
        const rows = await store.pack(plan.parcels, plan.shippable);
        packed.push(...rows.map(({ id }) => id));
      } catch (error) {
        // Packed by somebody else in the same moment: those are the ones.
        const theirs = await outboundParcels(container, orderId);
        if (theirs.length) {
          ids.push(...theirs.map(({ id }) => id));
        } else {
          failures.push(failureOf(container, orderId, error));
        }
      }
    }
    return new StepResponse({ ids: [...new Set([...ids, ...packed])], failures }, packed);
  },
  async (packed, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    for (const id of packed ?? []) {
      await store.transition(id, "void", { voided_at: new Date() }).catch(() => undefined);
    }
  },
);

/**
 * Claims parcels for buying: of many clicks at once, on many machines, each parcel is won by one. Undone by giving
 * back what the Correios have not heard of.
 *
 * @throws MedusaError `correios_not_configured` | `sender_incomplete`, before anything is claimed
 */
export const claimLabelsStep = createStep(
  "claim-labels",
  async ({ ids }: { ids: string[] }, { container }) => {
    await labelTools(container);
    await currentSender();
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const claimed = ids.length ? await store.startRegistration(ids, LEASE_SECONDS) : [];
    return new StepResponse(
      claimed,
      claimed.filter(({ state_before: before }) => before === "packed").map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    for (const id of ids ?? []) {
      await store.transition(id, "release", { next_label_check_at: null }).catch(() => undefined);
    }
  },
);

/**
 * Puts claimed parcels into fulfilments, one of each order. An order that takes none gives its parcels back and does
 * not hold the others. A fulfilment stays when a later step fails: the order is being shipped, and a retry finds it.
 */
export const ensureParcelFulfillmentsStep = createStep(
  "ensure-parcel-fulfillments",
  async ({ claimed }: { claimed: ClaimedParcel[] }, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const failures: LabelOutcome[] = [];
    const going: ClaimedParcel[] = [];
    for (const orderId of new Set(claimed.map(({ order_id }) => order_id))) {
      const parcels = claimed.filter(({ order_id }) => order_id === orderId);
      try {
        await ensureFulfillment(container, orderId, parcels);
        going.push(...parcels);
      } catch (error) {
        for (const { id } of parcels) {
          await store.transition(id, "release", { next_label_check_at: null });
        }
        failures.push(failureOf(container, orderId, error));
      }
    }
    return new StepResponse({ going, failures });
  },
);

/** How long a click waits; the rest is done behind it. */
const PATIENCE_MS = 20_000;

type Input = {
  ids: string[];
  going: ClaimedParcel[];
};

/**
 * Buys labels as far as a click can wait for, and has the rest followed. No compensation: what the Correios
 * registered stands, and stands in the parcel.
 *
 * @returns how each parcel asked for now stands
 */
export const advanceLabelsStep = createStep(
  "advance-labels",
  async ({ ids, going }: Input, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    if (going.length) {
      const tools = await labelTools(container);
      await advanceClaimed(going, { tools, store, logger, until: Date.now() + PATIENCE_MS });
      await container.resolve(Modules.EVENT_BUS).emit({ name: LABELS_DUE, data: {} });
    }
    const rows = (ids.length
      ? await store.listParcels({ id: ids }, { take: ids.length })
      : []) as unknown as ParcelRow[];
    return new StepResponse(rows.map(outcomeOf));
  },
);

const outcomeOf = ({ id, order_id, state, tracking_code, label_error }: ParcelRow): LabelOutcome => {
  const ok = state !== "failed" && state !== "packed" && state !== "voided";
  return {
    order_id,
    parcel_id: id,
    ok,
    state,
    tracking_code,
    ...(ok ? {} : { code: "label_failed" }),
    ...(label_error ? { message: label_error } : {}),
  };
};

export type BuyLabelsInput = {
  /** Every parcel of these orders; what is not packed yet is packed by the store's boxes. */
  order_ids?: string[];
  parcel_ids?: string[];
};

/**
 * Buys labels. A parcel's label is bought once, however often and from wherever this is asked: what is bought already
 * is answered as it stands.
 *
 * @returns how it went, parcel by parcel
 * @throws MedusaError `correios_not_configured` | `sender_incomplete`
 */
export const buyLabelsWorkflow = createWorkflow("buy-labels", (input: BuyLabelsInput) => {
  const found = packUnpackedOrdersStep(input);
  const claimed = claimLabelsStep(found);
  const fulfilled = ensureParcelFulfillmentsStep({ claimed });
  const advanced = advanceLabelsStep({ ids: found.ids, going: fulfilled.going });
  return new WorkflowResponse(
    transform({ found, fulfilled, advanced }, ({ found, fulfilled, advanced }) => {
      // An order that took no fulfilment says why once, in the place of its parcels.
      const refused = new Set(fulfilled.failures.map(({ order_id: id }) => id));
      return [
        ...found.failures,
        ...fulfilled.failures,
        ...advanced.filter(({ order_id: id, state }) => !(refused.has(id) && state === "packed")),
      ];
    }),
  );
});
