import { FormError, LinesField, useFormat, useMay } from "@mestres/admin-kit";
import { Button, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { actionsFor } from "../../lib/returns/actions";
import type { ReturnAction, ReturnRequest } from "../../lib/returns/types";
import { useReturnAction } from "../../lib/returns/use-returns";
import { ReceiveForm } from "./receive-form";

const NOTE_MAX = 1000;

/** What staff may do with a return now; each asks once more before the shopper or the money hears of it. */
export function ReturnActions({ found }: { found: ReturnRequest }) {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const prompt = usePrompt();
  const { may } = useMay();
  const act = useReturnAction(found.id);
  const [reason, setReason] = useState("");
  const actions = actionsFor(found).filter((action) => may(NEEDS.return[action]));
  if (!actions.length) {
    return null;
  }

  const words = (action: ReturnAction, part: "title" | "confirm" | "confirmUnseen" | "done"): string =>
    t(`mestresShipping.returns.action.${action}.${part}`, { amount: amount(found.total) });
  const carryOut = async (action: ReturnAction, body?: object) => {
    const confirmed = await prompt({
      title: words(action, "title"),
      // Receiving pays back, too; whoever only counts what came is not told how much.
      description: words(action, action === "receive" && !may(NEEDS.amounts) ? "confirmUnseen" : "confirm"),
      confirmText: words(action, "title"),
      cancelText: t("actions.cancel"),
      variant: action === "refuse" || action === "cancel" ? "danger" : "confirmation",
    });
    if (confirmed) {
      act.mutate({ action, body }, { onSuccess: () => toast.success(words(action, "done")) });
    }
  };
  const button = (action: ReturnAction, variant: "primary" | "secondary" | "danger", body?: object) =>
    actions.includes(action) && (
      <Button
        type="button"
        size="small"
        variant={variant}
        isLoading={act.isPending && act.variables.action === action}
        disabled={act.isPending || (action === "refuse" && reason.trim().length < 3)}
        onClick={() => void carryOut(action, body)}
      >
        {words(action, "title")}
      </Button>
    );

  return (
    <section className="flex flex-col gap-y-4 border-b p-6" aria-label={t("mestresShipping.returns.decide")}>
      {actions.includes("refuse") && (
        <LinesField
          id="return-refusal"
          label={t("mestresShipping.returns.refusal")}
          rows={3}
          maxLength={NOTE_MAX}
          value={reason}
          placeholder={t("mestresShipping.returns.refusalPlaceholder")}
          onChange={setReason}
        />
      )}
      {actions.includes("receive") && (
        <ReceiveForm
          found={found}
          busy={act.isPending}
          onReceive={(items) => void carryOut("receive", { items })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        {button("approve", "primary")}
        {button("refund", "primary")}
        {button("refuse", "danger", { reason: reason.trim() })}
        {button("cancel", "secondary")}
      </div>
      <FormError error={act.error} />
    </section>
  );
}
