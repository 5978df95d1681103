import { Timeline, useFormat } from "@mestres/admin-kit";
import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ReturnEvent } from "../../lib/returns/types";

const KNOWN_ACTORS = ["shopper", "rule", "job", "correios"];

/** Everything that happened to a return, newest first. */
export function ReturnHistory({ events }: { events: ReturnEvent[] }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const actor = (who: string): string =>
    t(`mestresShipping.returns.actor.${KNOWN_ACTORS.includes(who) ? who : "staff"}`);
  return (
    <section className="flex flex-col gap-y-4 p-6">
      <Heading level="h3">{t("mestresShipping.returns.history")}</Heading>
      <Timeline
        empty={t("mestresShipping.desk.noEvents")}
        items={[...events].reverse().map((event) => ({
          id: event.id,
          title: t(`mestresShipping.returns.event.${event.event}`),
          facts: [time(event.created_at), actor(event.actor)],
          detail: event.note && (
            <Text size="small" className="text-ui-fg-subtle break-words">
              {event.note}
            </Text>
          ),
        }))}
      />
    </section>
  );
}
