import { clx, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { eventColour } from "../../lib/desk/labels";
import type { ParcelEvent } from "../../lib/desk/types";
import { useFormat } from "../../lib/use-format";

const DOTS = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  orange: "bg-ui-tag-orange-icon",
  grey: "bg-ui-tag-neutral-icon",
};

/** What the Correios told of a parcel, the latest first. */
export function ParcelEvents({ events }: { events: readonly ParcelEvent[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  if (!events.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {t("mestresShipping.desk.noEvents")}
      </Text>
    );
  }
  return (
    <ol className="flex flex-col">
      {events.map((event, index) => {
        const last = index === events.length - 1;
        const place = [event.place_city, event.place_state].filter(Boolean).join("/");
        return (
          <li key={event.id} className="flex gap-x-3">
            <div aria-hidden className="flex flex-col items-center pt-1.5">
              <span className={clx("size-2 shrink-0 rounded-full", DOTS[eventColour(event.status)])} />
              {!last && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
            </div>
            <div className={clx("min-w-0 flex-1", !last && "pb-4")}>
              <Text size="small" weight="plus">
                {event.description}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {[time(event.occurred_at), place].filter(Boolean).join(" · ")}
              </Text>
              {event.detail && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {event.detail}
                </Text>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
