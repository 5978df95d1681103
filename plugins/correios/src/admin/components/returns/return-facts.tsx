import { OrderLink, Reference, StateBadge, useFormat, useMay } from "@mestres/admin-kit";
import { SectionRow } from "@medusajs/dashboard/components";
import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { colourOf } from "../../lib/returns/actions";
import type { ReturnRequest } from "../../lib/returns/types";

/** What was asked for, what it gives back, and the code. */
export function ReturnFacts({ found }: { found: ReturnRequest }) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const seesAmounts = useMay().may(NEEDS.amounts);
  const title = (name: string): string => t(`mestresShipping.returns.facts.${name}`);
  return (
    <div className="divide-y border-b">
      {found.problem && (
        <div className="p-6">
          <Alert variant="warning">{found.problem}</Alert>
        </div>
      )}
      <SectionRow
        title={t("mestresShipping.returns.columns.state")}
        value={
          <StateBadge colour={colourOf(found.state)}>
            {t(`mestresShipping.returns.state.${found.state}`)}
          </StateBadge>
        }
      />
      <SectionRow
        title={t("mestresShipping.returns.columns.order")}
        value={<OrderLink id={found.order_id} displayId={found.display_id} />}
      />
      <SectionRow
        title={t("mestresShipping.returns.columns.kind")}
        value={t(`mestresShipping.returns.kind.${found.kind}`)}
      />
      {found.reason && <SectionRow title={title("reason")} value={found.reason} />}
      <SectionRow
        title={t("mestresShipping.returns.columns.items")}
        value={
          <ul className="flex flex-col gap-y-1">
            {found.items.map((item) => (
              <li key={item.line_item_id} className="flex justify-between gap-x-4">
                <span>
                  {item.quantity} × {item.title}
                </span>
                {seesAmounts && <span className="shrink-0 tabular-nums">{amount(item.amount)}</span>}
              </li>
            ))}
          </ul>
        }
      />
      {seesAmounts && (
        <>
          <SectionRow title={title("freight")} value={amount(found.freight_refund)} />
          <SectionRow title={t("mestresShipping.returns.columns.total")} value={amount(found.total)} />
        </>
      )}
      {found.refunded_amount !== null && (
        <SectionRow title={title("refunded")} value={amount(found.refunded_amount)} />
      )}
      {found.authorization_code && (
        <SectionRow title={title("code")} value={<Reference value={found.authorization_code} />} />
      )}
      {found.expires_on && <SectionRow title={title("expires")} value={day(found.expires_on)} />}
      {found.tracking_code && (
        <SectionRow title={title("tracking")} value={<Reference value={found.tracking_code} />} />
      )}
      {found.refusal_reason && <SectionRow title={title("refusal")} value={found.refusal_reason} />}
    </div>
  );
}
