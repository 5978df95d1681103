import { createDataTableColumnHelper, Text } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { daysText, shownRange } from "../../lib/delivery/read";
import type { Area } from "../../lib/delivery/types";
import { useFormat } from "../../lib/use-format";
import { useCommonColumns } from "./use-common-columns";

const column = createDataTableColumnHelper<Area>();
/** More ranges, or overlaps, than these are counted. */
const SHOWN = 2;

/** The columns of the delivery areas. */
export function useAreaColumns(edit: (area: Area) => void) {
  const { t } = useTranslation();
  const { amount } = useFormat();
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
    const sorted = (asc: string, desc: string) => ({
      enableSorting: true,
      sortAscLabel: t(`mestresShipping.delivery.sort.${asc}`),
      sortDescLabel: t(`mestresShipping.delivery.sort.${desc}`),
    });
    return [
      common.name,
      column.display({
        id: "ranges",
        header: t("mestresShipping.delivery.field.ranges"),
        cell: ({ row: { original } }) => {
          const more = original.ranges.length - SHOWN;
          return (
            <div className="py-2 tabular-nums">
              {original.ranges.slice(0, SHOWN).map((range) => (
                <div key={range.from}>{shownRange(range)}</div>
              ))}
              {more > 0 && <div>{t("mestresShipping.delivery.more", { number: more })}</div>}
            </div>
          );
        },
      }),
      column.accessor("price", {
        ...sorted("cheap", "dear"),
        header: t("mestresShipping.delivery.field.price"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("min_subtotal", {
        ...sorted("small", "large"),
        header: t("mestresShipping.delivery.field.min_subtotal"),
        cell: ({ getValue }) => (getValue() ? amount(getValue()) : "–"),
        align: "right",
      }),
      column.accessor("days", {
        ...sorted("soon", "late"),
        header: t("mestresShipping.delivery.field.days"),
        cell: ({ row: { original } }) => (
          <div className="py-2">
            <div>
              {original.days === 0 && original.cutoff
                ? t("mestresShipping.delivery.areas.sameDayUntil", { time: original.cutoff })
                : t(`mestresShipping.delivery.areas.${daysText(original.days)}`, { days: original.days })}
            </div>
            <div className="text-ui-fg-subtle">
              {original.weekdays.map((day) => t(`mestresShipping.delivery.weekday.${day}`)).join(", ")}
            </div>
          </div>
        ),
      }),
      common.active,
      common.actions,
    ];
  }, [t, amount, common]);
}
