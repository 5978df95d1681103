import { choiceFilter, StateBadge, useColumns, useMay } from "@mestres/admin-kit";
import { Text, Tooltip } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { colourOf } from "../../lib/returns/actions";
import { RETURN_KINDS, RETURN_STATES, type ReturnRequest } from "../../lib/returns/types";

const SORTED = { enableSorting: true };

/** The columns of the list of returns. */
export function useReturnColumns() {
  const { t } = useTranslation();
  const column = useColumns<ReturnRequest>();
  const { may } = useMay();
  return useMemo(() => {
    const title = (name: string) => t(`mestresShipping.returns.columns.${name}`);
    return [
      column.of("display_id", title("order"), (number) => `#${number ?? "–"}`, SORTED),
      column.of(
        "state",
        title("state"),
        (state, { problem }) => (
          <div className="flex items-center gap-x-2">
            <StateBadge colour={colourOf(state)}>{t(`mestresShipping.returns.state.${state}`)}</StateBadge>
            {problem && (
              <Tooltip content={problem}>
                <Text size="small" className="text-ui-fg-error" tabIndex={0}>
                  {t("mestresShipping.returns.problem")}
                </Text>
              </Tooltip>
            )}
          </div>
        ),
        SORTED,
      ),
      column.of("kind", title("kind"), (kind) => t(`mestresShipping.returns.kind.${kind}`), SORTED),
      column.of("items", title("items"), (items) => (
        <span className="block max-w-64 truncate">
          {items.map((item) => `${item.quantity} × ${item.title}`).join("; ")}
        </span>
      )),
      ...(may(NEEDS.amounts) ? [column.amount("total", title("total"), SORTED)] : []),
      column.day("expires_on", title("expires"), SORTED),
      column.time("created_at", title("created"), SORTED),
    ];
  }, [t, column, may]);
}

/** State and reason. */
export function useReturnFilters() {
  const { t } = useTranslation();
  return useMemo(() => {
    const choices = (id: string, all: readonly string[]) =>
      choiceFilter({
        id,
        label: t(`mestresShipping.returns.columns.${id}`),
        choices: all,
        words: (choice) => t(`mestresShipping.returns.${id}.${choice}`),
      });
    return [choices("state", RETURN_STATES), choices("kind", RETURN_KINDS)];
  }, [t]);
}
