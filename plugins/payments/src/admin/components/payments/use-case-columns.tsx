import { choiceFilter, useColumns } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { CASE_COLOURS, wordsOf } from "../../lib/payments/labels";
import { CASE_STATES } from "../../lib/payments/query";
import { CASE_KINDS, type PaymentCase } from "../../lib/payments/types";

/**
 * The columns of the queue.
 *
 * @param hrefOf where a case is shown
 */
export function useCaseColumns(hrefOf: (id: string) => string) {
  const { t } = useTranslation();
  const column = useColumns<PaymentCase>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    return [
      column.state("kind", title("kind"), {
        colour: (kind) => CASE_COLOURS[kind],
        words: (kind) => t(`mestresPayments.caseKind.${kind}`),
      }),
      column.order(title("order")),
      column.of("method", title("method"), (method) => t(`mestresPayments.method.${method}`)),
      column.amount("amount", title("inQuestion")),
      column.amount("expected", title("expected")),
      column.time("created_at", title("opened")),
      column.of("resolution", title("decision"), (resolution, found) => (
        <Link
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
          to={hrefOf(found.id)}
          // The row leads to the same place: once is enough.
          onClick={(event) => event.stopPropagation()}
        >
          {resolution
            ? t(`mestresPayments.resolution.${wordsOf(found, resolution)}.done`)
            : t("mestresPayments.cases.decide")}
        </Link>
      )),
    ];
  }, [t, column, hrefOf]);
}

/** Open cases are shown unless the settled ones are asked for. */
export function useCaseFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      choiceFilter({
        id: "state",
        many: false,
        label: t("mestresPayments.columns.state"),
        choices: CASE_STATES,
        words: (state) => t(`mestresPayments.caseState.${state}`),
      }),
      choiceFilter({
        id: "kind",
        label: t("mestresPayments.columns.kind"),
        choices: CASE_KINDS,
        words: (kind) => t(`mestresPayments.caseKind.${kind}`),
      }),
    ],
    [t],
  );
}
