import { Reference, useFormat } from "@mestres/admin-kit";
import { SectionRow } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { wordsOf } from "../../lib/payments/labels";
import type { CaseResult, PaymentCase } from "../../lib/payments/types";

/** What was decided, when and why, and what came of it. */
export function CaseDecision({ case: found }: { case: PaymentCase }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <div className="divide-y border-t">
      {found.resolution && (
        <SectionRow
          title={t("mestresPayments.columns.decision")}
          value={t(`mestresPayments.resolution.${wordsOf(found, found.resolution)}.done`)}
        />
      )}
      <SectionRow title={t("mestresPayments.columns.settledAt")} value={time(found.settled_at)} />
      {found.note && <SectionRow title={t("mestresPayments.cases.note")} value={found.note} />}
      {found.result && <Result result={found.result} />}
    </div>
  );
}

const Result = ({ result }: { result: CaseResult }) => {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const { coupon, promotion_id, accepted, forgiven, refund_ids, pending } = result;
  const title = (name: string): string => t(`mestresPayments.caseResult.${name}`);
  return (
    <>
      {coupon && (
        <SectionRow
          title={title("coupon")}
          value={
            <div className="flex flex-col gap-y-1">
              <Reference value={coupon} />
              {promotion_id && (
                <Link className="text-ui-fg-interactive" to={`/promotions/${promotion_id}`}>
                  {title("promotion")}
                </Link>
              )}
            </div>
          }
        />
      )}
      {accepted !== undefined && <SectionRow title={title("accepted")} value={amount(accepted)} />}
      {forgiven !== undefined && <SectionRow title={title("forgiven")} value={amount(forgiven)} />}
      {refund_ids && (
        <SectionRow
          title={title("refunds")}
          value={
            <div className="flex flex-col gap-y-1">
              {refund_ids.map((id) => (
                <Reference key={id} value={id} />
              ))}
              {pending && <span>{title("pending")}</span>}
            </div>
          }
        />
      )}
    </>
  );
};
