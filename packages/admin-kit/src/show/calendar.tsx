import { TriangleLeftMini, TriangleRightMini } from "@medusajs/icons";
import { Heading, IconButton, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text";
import { today } from "../lib/days";
import { localeOf } from "../lib/format";
import { monthAfter, weeksOf } from "../lib/months";

/** Something on a local day, `2026-11-22`. */
export type CalendarEntry = { id: string; day: string; content: ReactNode };

type Props = {
  /** The month that is shown, `2026-11`. */
  month: string;
  onMonth: (month: string) => void;
  entries: readonly CalendarEntry[];
};

const GRID = { display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))" };

/** A month, its weeks beginning on Sunday as calendars here do, and what is on each day. */
export function Calendar({ month, onMonth, entries }: Props) {
  const text = useText();
  const locale = localeOf(useTranslation().i18n.language);
  const weeks = weeksOf(month);
  const written = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${day}T12:00:00Z`));
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between gap-x-2">
        <Heading level="h2" aria-live="polite">
          {written(`${month}-01`, { month: "long", year: "numeric" })}
        </Heading>
        <div className="flex gap-x-2">
          <IconButton
            size="small"
            aria-label={text("calendar.before")}
            onClick={() => onMonth(monthAfter(month, -1))}
          >
            <TriangleLeftMini />
          </IconButton>
          <IconButton
            size="small"
            aria-label={text("calendar.after")}
            onClick={() => onMonth(monthAfter(month, 1))}
          >
            <TriangleRightMini />
          </IconButton>
        </div>
      </div>
      <div aria-hidden style={GRID}>
        {(weeks[0] ?? []).map((day) => (
          <Text key={day} size="xsmall" className="text-ui-fg-subtle px-1">
            {written(day, { weekday: "short" })}
          </Text>
        ))}
      </div>
      <ol className="shadow-elevation-card-rest overflow-hidden rounded-lg" style={GRID}>
        {weeks.flat().map((day) => (
          <li
            key={day}
            aria-label={written(day, { weekday: "long", day: "numeric", month: "long" })}
            aria-current={day === today() ? "date" : undefined}
            className={`flex min-w-0 flex-col gap-y-1 border-b border-r p-1 ${
              day.startsWith(month) ? "bg-ui-bg-base" : "bg-ui-bg-subtle"
            }`}
            style={{ minHeight: 80 }}
          >
            <Text
              size="xsmall"
              weight={day === today() ? "plus" : "regular"}
              className={day === today() ? "text-ui-fg-interactive" : "text-ui-fg-subtle"}
            >
              {Number(day.slice(8))}
            </Text>
            {entries
              .filter((entry) => entry.day === day)
              .map(({ id, content }) => (
                <div key={id} className="min-w-0">
                  {content}
                </div>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
