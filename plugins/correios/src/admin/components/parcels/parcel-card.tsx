import { ActionMenu } from "@medusajs/dashboard/components";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ParcelWithEvents } from "../../lib/desk/types";
import { ParcelEvents } from "./parcel-events";
import { ParcelFacts } from "./parcel-facts";
import { ParcelState } from "./parcel-state";
import type { ParcelAction } from "./use-parcel-actions";

/** More would push everything else about the order out of sight. */
const SHOWN = 3;

type Props = { parcel: ParcelWithEvents; actions: ParcelAction[][] };

/** One parcel among an order's: its latest news, all of them on demand. */
export function ParcelCard({ parcel, actions }: Props) {
  const { t } = useTranslation();
  const { events } = parcel;
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-start justify-between gap-x-2">
        <div className="flex flex-col gap-y-1">
          <Text size="small" weight="plus" asChild>
            <h3>
              {t(`mestresShipping.desk.${parcel.direction === "return" ? "returnTitle" : "parcelTitle"}`, {
                service: t(`mestresShipping.desk.service.${parcel.service}`, parcel.service),
                sequence: parcel.sequence,
                of: parcel.of,
              })}
            </h3>
          </Text>
          <ParcelState parcel={parcel} />
        </div>
        {actions.length > 0 && <ActionMenu groups={actions.map((group) => ({ actions: group }))} />}
      </div>
      {parcel.label_error && (
        <Text size="small" className="text-ui-fg-error break-words">
          {parcel.label_error}
        </Text>
      )}
      <ParcelFacts parcel={parcel} />
      {events.length > 0 && <ParcelEvents events={events} shown={SHOWN} />}
    </section>
  );
}
