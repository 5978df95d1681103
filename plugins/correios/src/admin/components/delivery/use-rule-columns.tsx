import { sortable, useColumns, useFormat } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownRange } from "../../lib/delivery/read";
import type { Rule } from "../../lib/delivery/types";
import { useCommonColumns } from "./use-common-columns";

const SHOWN = 2;

/** The columns of the free-freight rules. */
export function useRuleColumns(edit: (rule: Rule) => void) {
  const { t } = useTranslation();
  const { day } = useFormat();
  const column = useColumns<Rule>();
  const common = useCommonColumns("free-freight", edit);
  return useMemo(() => {
    const text = (key: string, values?: Record<string, string | number>) =>
      t(`mestresShipping.delivery.${key}`, values ?? {});
    const sort = (asc: string, desc: string) => sortable(text(`sort.${asc}`), text(`sort.${desc}`));
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
      column.amount("min_subtotal", text("field.min_subtotal"), sort("small", "large")),
      column.shown("region", text("rules.region"), (rule) => (
        <div className="py-2 whitespace-normal">{regionOf(rule)}</div>
      )),
      column.of("services", text("field.services"), (services) =>
        services.map((service) => text(`service.${service}`)).join(", "),
      ),
      column.of("valid_until", text("rules.dates"), (_, rule) => datesOf(rule), sort("soon", "late")),
      column.number("priority", text("field.priority"), sort("first", "last")),
      common.active,
      common.actions,
    ];
  }, [t, day, column, common]);
}
