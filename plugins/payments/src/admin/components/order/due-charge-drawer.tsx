import { addDays, dateOf, dayOf, Field, FormDrawer, TextField, today } from "@mestres/admin-kit";
import { DatePicker, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCreateDuePix } from "../../lib/payments/use-due-pix";

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
      save={create}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="due-on" label={t("mestresPayments.columns.due")} group>
        {() => (
          <DatePicker
            aria-labelledby="due-on-label"
            modal
            value={dateOf(dueOn)}
            minValue={dateOf(today())}
            onChange={(date) => setDueOn(date ? dayOf(date) : today())}
          />
        )}
      </Field>
      <TextField
        id="due-days"
        label={t("mestresPayments.due.grace")}
        hint={t("mestresPayments.due.graceHelp", { most: MOST_VALID_DAYS })}
        problem={valid ? undefined : t("mestresPayments.due.graceInvalid", { most: MOST_VALID_DAYS })}
        inputMode="numeric"
        value={validDays}
        onChange={(typed) => setValidDays(typed.trim())}
      />
    </FormDrawer>
  );
}
