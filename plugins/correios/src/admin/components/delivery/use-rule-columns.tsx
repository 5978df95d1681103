import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownRange } from "../../lib/delivery/read";
import type { Rule } from "../../lib/delivery/types";
import { useFormat } from "../../lib/use-format";
import { useCommonColumns } from "./use-common-columns";

const column = createDataTableColumnHelper<Rule>();
const SHOWN = 2;

/** The columns of the free-freight rules. */
export function useRuleColumns(edit: (rule: Rule) => void) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const common = useCommonColumns("free-freight", edit);
  return useMemo(() => {
    const text = (key: string, values?: Record<string, string | number>) =>
      t(`mestresShipping.delivery.${key}`, values ?? {});
    const sorted = (asc: string, desc: string) => ({
      enableSorting: true,
      sortAscLabel: text(`sort.${asc}`),
      sortDescLabel: text(`sort.${desc}`),
    });
    const regionOf = ({ states, ranges }: Rule): string => {
      const shown = ranges.slice(0, SHOWN).map(shownRange);
      const more = ranges.length - SHOWN;
      const parts = [...states, ...shown, ...(more > 0 ? [text("more", { number: more })] : [])];
      return parts.length > 0 ? parts.join(", ") : text("rules.everywhere");
    };
    const datesOf = ({ valid_from: from, valid_until: until }: Rule): string => {
      if (from && until) {
        return text("rules.between", { from: day(from), until: day(until) });
      }
      if (from) {
        return text("rules.since", { from: day(from) });
      }
      return until ? text("rules.until", { until: day(until) }) : text("rules.always");
    };
    return [
      common.name,
      column.accessor("min_subtotal", {
        ...sorted("small", "large"),
        header: text("field.min_subtotal"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.display({
        id: "region",
        header: text("rules.region"),
        cell: ({ row: { original } }) => <div className="py-2 whitespace-normal">{regionOf(original)}</div>,
      }),
      column.display({
        id: "services",
        header: text("field.services"),
        cell: ({ row: { original } }) =>
          original.services.map((service) => text(`service.${service}`)).join(", "),
      }),
      column.accessor("valid_until", {
        ...sorted("soon", "late"),
        header: text("rules.dates"),
        cell: ({ row: { original } }) => datesOf(original),
      }),
      column.accessor("priority", {
        ...sorted("first", "last"),
        header: text("field.priority"),
        cell: ({ getValue }) => getValue(),
        align: "right",
      }),
      common.active,
      common.actions,
    ];
  }, [t, amount, day, common]);
}
