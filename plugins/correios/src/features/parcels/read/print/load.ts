import type { MedusaContainer } from "@medusajs/framework/types";
import { BUSINESS_TIME_ZONE, localDate } from "@mestres/platform/lib/clock";
import { findService } from "../../../services/domain/services";
import { contentsOf } from "../../domain/content-declaration";
import { parcelError, parcelNotFound } from "../../domain/errors";
import { openRecipientDocument } from "../recipient-document";
import type { Sender } from "../../domain/sender";
import { PARCELS_MODULE, type ParcelsService } from "../../../../modules/parcels/published";
import { viewParcels } from "../list";
import type { ParcelView } from "../view";
import type { ParcelRow } from "../../domain/parcel";
import type { PrintedDeclaration } from "./declaration";
import type { PrintedLabel } from "./labels";
import type { PostingList } from "./posting-list";
import { readSettings } from "../../../../settings";
import { currentSender } from "../current-sender";
import type { ParcelLabelRow } from "../../../../modules/parcels/types";

/** Parcels in the order asked for. @throws MedusaError `parcel_not_found` */
async function inOrder(container: MedusaContainer, ids: readonly string[]): Promise<ParcelView[]> {
  const known = new Map((await viewParcels(container, ids)).map((view) => [view.id, view]));
  return [...new Set(ids)].map((id) => {
    const view = known.get(id);
    if (!view) {
      throw parcelNotFound(id);
    }
    return view;
  });
}

async function declarationOf(
  container: MedusaContainer,
  view: ParcelView,
  sender: Sender,
): Promise<PrintedDeclaration> {
  return {
    tracking_code: view.tracking_code,
    order_number: view.display_id,
    sender,
    recipient: view.recipient as ParcelRow["recipient"],
    recipient_document: await openRecipientDocument(container, view.order_id),
    contents: contentsOf(view),
    grams: view.grams,
    date: localDate(),
  };
}

/**
 * What is printed for parcels: their labels, and declarations of content where there is no NF-e.
 * @throws MedusaError `parcel_not_found` | `label_not_ready`, naming the parcel | `sender_incomplete`
 */
export async function loadLabels(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<PrintedLabel[]> {
  const views = await inOrder(container, ids);
  const sender = await currentSender();
  const rows = (await container
    .resolve<ParcelsService>(PARCELS_MODULE)
    .listParcelLabels({ parcel_id: [...ids] }, { take: 1_000 })) as unknown as ParcelLabelRow[];
  const printed: PrintedLabel[] = [];
  for (const view of views) {
    const label = rows.find(
      ({ parcel_id: id, tracking_code: code }) => id === view.id && code === view.tracking_code,
    );
    if (!label || view.state === "voided") {
      throw parcelError(
        "NOT_ALLOWED",
        "label_not_ready",
        `A encomenda ${view.tracking_code ?? view.id} (pedido ${view.display_id}) ainda não tem etiqueta para imprimir.`,
      );
    }
    const declaration = view.nfe_key ? null : await declarationOf(container, view, sender);
    printed.push({ pdf: label.pdf, declaration });
  }
  return printed;
}

/** A parcel's declaration of content. @throws MedusaError `parcel_not_found` | `sender_incomplete` */
export async function loadDeclaration(container: MedusaContainer, id: string): Promise<PrintedDeclaration[]> {
  const views = await inOrder(container, [id]);
  const sender = await currentSender();
  return Promise.all(views.map((view) => declarationOf(container, view, sender)));
}

/** @throws MedusaError `parcel_not_found` | `parcel_without_code`, naming the parcel | `sender_incomplete` */
export async function loadPostingList(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<PostingList> {
  const [views, settings, sender] = await Promise.all([
    inOrder(container, ids),
    readSettings(),
    currentSender(),
  ]);
  const now = new Intl.DateTimeFormat("pt-BR", {
    timeZone: BUSINESS_TIME_ZONE,
    dateStyle: "short",
    timeStyle: "short",
  });
  return {
    sender,
    posting_card: settings.posting_card ?? "",
    printed_at: now.format(new Date()),
    lines: views.map((view) => {
      if (!view.tracking_code || view.state === "voided") {
        throw parcelError(
          "NOT_ALLOWED",
          "parcel_without_code",
          `A encomenda ${view.id} (pedido ${view.display_id}) não tem etiqueta comprada.`,
        );
      }
      return {
        tracking_code: view.tracking_code,
        service: findService(settings, view.service)?.name ?? view.service,
        service_code: view.service_code,
        recipient: view.recipient as ParcelRow["recipient"],
        grams: view.grams,
        declared_value: view.declared_value,
        order_number: view.display_id,
      };
    }),
  };
}
