import { StateBadge, useFormat, useMay } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { colourOf } from "../../lib/returns/actions";
import { useOrderReturns } from "../../lib/returns/use-returns";
import { ReturnDrawer } from "./return-drawer";

/** An order's returns, for its page; nothing where there are none. */
export function OrderReturns({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  const { may } = useMay();
  const { data } = useOrderReturns(orderId);
  const [open, setOpen] = useState<string | null>(null);
  if (!data?.returns.length) {
    return null;
  }
  return (
    <section className="flex flex-col gap-y-3 px-6 py-4" aria-label={t("mestresShipping.returns.title")}>
      <Text size="small" weight="plus">
        {t("mestresShipping.returns.title")}
      </Text>
      <ul className="flex flex-col gap-y-3">
        {data.returns.map((one) => (
          <li key={one.id} className="flex items-start justify-between gap-x-3">
            <div className="min-w-0">
              <button
                type="button"
                className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-compact-small text-left"
                onClick={() => setOpen(one.id)}
              >
                {t(`mestresShipping.returns.kind.${one.kind}`)}
                {may(NEEDS.amounts) && ` · ${amount(one.total)}`}
              </button>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {time(one.created_at)}
              </Text>
              {one.problem && (
                <Text size="xsmall" className="text-ui-fg-error break-words">
                  {one.problem}
                </Text>
              )}
            </div>
            <StateBadge colour={colourOf(one.state)}>
              {t(`mestresShipping.returns.state.${one.state}`)}
            </StateBadge>
          </li>
        ))}
      </ul>
      <ReturnDrawer id={open} onClose={() => setOpen(null)} />
    </section>
  );
}
