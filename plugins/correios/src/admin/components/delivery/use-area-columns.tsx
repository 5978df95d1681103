import { sortable, useColumns, useMay } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { daysText, shownRange } from "../../lib/delivery/read";
import type { Area } from "../../lib/delivery/types";
import { NEEDS } from "../../lib/needs";
import { useCommonColumns } from "./use-common-columns";

/** More ranges, or overlaps, than these are counted. */
const SHOWN = 2;

/** The columns of the delivery areas. */
export function useAreaColumns(edit: (area: Area) => void) {
  const { t } = useTranslation();
  const column = useColumns<Area>();
  const { may } = useMay();
  const overlaps = useCallback(
    ({ overlaps: found }: Area) =>
      found.slice(0, SHOWN).map(({ area_id, name, wins, from, to }) => (
        <Text key={`${area_id}${from}`} size="xsmall" className="text-ui-tag-orange-text whitespace-normal">
          {t(`mestresShipping.delivery.areas.${wins ? "overlapWins" : "overlapLoses"}`, {
            name,
            range: shownRange({ from, to }),
          })}
        </Text>
      )),
    [t],
  );
  const common = useCommonColumns("delivery-areas", edit, overlaps);
  return useMemo(() => {
    const text = (key: string, values?: Record<string, string | number>) =>
      t(`mestresShipping.delivery.${key}`, values ?? {});
    const sort = (asc: string, desc: string) => sortable(text(`sort.${asc}`), text(`sort.${desc}`));
    return [
      common.name,
      column.shown("ranges", text("field.ranges"), ({ ranges }) => (
        <div className="py-2 tabular-nums">
          {ranges.slice(0, SHOWN).map((range) => (
            <div key={range.from}>{shownRange(range)}</div>
          ))}
          {ranges.length > SHOWN && <div>{text("more", { number: ranges.length - SHOWN })}</div>}
        </div>
      )),
      ...(may(NEEDS.amounts)
        ? [
            column.amount("price", text("field.price"), sort("cheap", "dear")),
            column.amount("min_subtotal", text("field.min_subtotal"), {
              dashed: true,
              ...sort("small", "large"),
            }),
          ]
        : []),
      column.of(
        "days",
        text("field.days"),
        (days, { cutoff, weekdays }) => (
          <div className="py-2">
            <div>
              {days === 0 && cutoff
                ? text("areas.sameDayUntil", { time: cutoff })
                : text(`areas.${daysText(days)}`, { days })}
            </div>
            <div className="text-ui-fg-subtle">
              {weekdays.map((day) => text(`weekday.${day}`)).join(", ")}
            </div>
          </div>
        ),
        sort("soon", "late"),
      ),
      common.active,
      common.actions,
    ];
  }, [t, column, may, common]);
}
