import { OnlyWith, useFormat } from "@mestres/admin-kit";
import { Alert, Button, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { NEEDS } from "../../lib/needs";
import type { PaymentCase } from "../../lib/payments/types";
import { pathOfCase } from "../../lib/payments/query";

/** Decisions that the order waits for. The settled ones are told by the history. */
export function OrderCases({ cases }: { cases: readonly PaymentCase[] }) {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const open = cases.filter(({ state }) => state === "open");
  if (!open.length) {
    return null;
  }
  return (
    <div className="flex flex-col gap-y-2 px-6 py-4">
      {open.map(({ id, kind, amount: centavos }) => (
        <Alert key={id} variant="warning">
          <div className="flex flex-col items-start gap-y-2">
            <Text size="small">
              {t(`mestresPayments.caseKind.${kind}`)} · {amount(centavos)}
            </Text>
            <OnlyWith needs={NEEDS.settleCase}>
              <Button size="small" variant="secondary" asChild>
                <Link to={pathOfCase(id)}>{t("mestresPayments.cases.decide")}</Link>
              </Button>
            </OnlyWith>
          </div>
        </Alert>
      ))}
    </div>
  );
}
