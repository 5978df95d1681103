import { Timeline, useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { eventColour } from "../../lib/desk/labels";
import type { ParcelEvent } from "../../lib/desk/types";

type Props = {
  events: readonly ParcelEvent[];
  /** How many are shown at first; all where nothing is said. */
  shown?: number;
};

/** What the Correios told of a parcel, the latest first. */
export function ParcelEvents({ events, shown = events.length }: Props) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <Timeline
      shown={shown}
      empty={t("mestresShipping.desk.noEvents")}
      items={events.map((event) => ({
        id: event.id,
        title: event.description,
        colour: eventColour(event.status),
        facts: [time(event.occurred_at), [event.place_city, event.place_state].filter(Boolean).join("/")],
        detail: event.detail && (
          <Text size="xsmall" className="text-ui-fg-subtle">
            {event.detail}
          </Text>
        ),
      }))}
    />
  );
}
