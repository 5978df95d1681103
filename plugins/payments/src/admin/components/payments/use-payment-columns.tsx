import { sortable, useColumns } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stateColour } from "../../lib/payments/labels";
import type { PaymentRow } from "../../lib/payments/types";
import { FlagBadges } from "./flag-badges";

/** The columns of the payments list. */
export function usePaymentColumns() {
  const { t } = useTranslation();
  const column = useColumns<PaymentRow>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    const sort = (asc: string, desc: string) =>
      sortable(t(`mestresPayments.sort.${asc}`), t(`mestresPayments.sort.${desc}`));
    return [
      column.order(title("order"), sort("oldest", "newest")),
      column.of("method", title("method"), (method) => t(`mestresPayments.method.${method}`)),
      column.state("state", title("state"), {
        colour: stateColour,
        words: (state) => t(`mestresPayments.state.${state}`, state),
      }),
      column.of("flags", title("flags"), (flags) => <FlagBadges flags={flags} />),
      column.amount("amount", title("amount"), sort("least", "most")),
      column.amount("received", title("received"), { dashed: true }),
      column.amount("refunded", title("refunded"), { dashed: true }),
      column.time("created_at", title("created"), sort("oldest", "newest")),
      column.time("expires_at", title("expires"), sort("oldest", "newest")),
    ];
  }, [t, column]);
}
