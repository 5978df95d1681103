import { Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { ReturnEvent } from "../../lib/returns/types";
import { useFormat } from "../../lib/use-format";

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
      <ol className="flex flex-col gap-y-4">
        {[...events].reverse().map((event) => (
          <li key={event.id}>
            <Text size="small" weight="plus">
              {t(`mestresShipping.returns.event.${event.event}`)}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {time(event.created_at)} · {actor(event.actor)}
            </Text>
            {event.note && (
              <Text size="small" className="text-ui-fg-subtle break-words">
                {event.note}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
