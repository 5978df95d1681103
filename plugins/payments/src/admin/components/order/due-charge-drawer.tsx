import { DatePicker, Hint, Input, Label, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { addDays, dateOf, dayOf, today } from "../../lib/payments/period";
import { useCreateDuePix } from "../../lib/payments/use-due-pix";
import { FormDrawer } from "../form-drawer";

/** What Bacen takes for granted, and how long a usual term is. */
const VALID_DAYS = 30;
const MOST_VALID_DAYS = 365;
const USUAL_TERM = 28;

/** Charges an unpaid order by a PIX with a due date, for buyers on terms. */
export function DueChargeDrawer({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateDuePix(orderId);
  const [dueOn, setDueOn] = useState(() => addDays(today(), USUAL_TERM));
  const [validDays, setValidDays] = useState(String(VALID_DAYS));
  const days = Number(validDays);
  const valid = /^\d{1,3}$/.test(validDays) && days <= MOST_VALID_DAYS;

  const submit = () =>
    create.mutate(
      { due_on: dueOn, valid_days: days },
      {
        onSuccess: () => {
          toast.success(t("mestresPayments.due.done"));
          onClose();
        },
      },
    );

  return (
    <FormDrawer
      title={t("mestresPayments.due.title")}
      description={t("mestresPayments.due.help")}
      submitLabel={t("mestresPayments.due.create")}
      ready={valid}
      pending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <Label id="due-on-label" size="small" weight="plus">
          {t("mestresPayments.columns.due")}
        </Label>
        <DatePicker
          aria-labelledby="due-on-label"
          modal
          value={dateOf(dueOn)}
          minValue={dateOf(today())}
          onChange={(date) => setDueOn(date ? dayOf(date) : today())}
        />
      </div>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="due-days" size="small" weight="plus">
          {t("mestresPayments.due.grace")}
        </Label>
        <Input
          id="due-days"
          inputMode="numeric"
          value={validDays}
          aria-invalid={!valid}
          aria-describedby="due-days-hint"
          onChange={(event) => setValidDays(event.target.value.trim())}
        />
        <Hint id="due-days-hint" variant={valid ? "info" : "error"}>
          {t(`mestresPayments.due.${valid ? "graceHelp" : "graceInvalid"}`, { most: MOST_VALID_DAYS })}
        </Hint>
      </div>
    </FormDrawer>
  );
}
