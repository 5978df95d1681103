import { centavosIn, FormDrawer, MoneyField, TextField } from "@mestres/admin-kit";
import { toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useCreateStaticCode } from "../../lib/payments/use-static-codes";

const LABEL_MAX = 80;

type Props = { onClose: () => void; onCreated: (id: string) => void };

/** The form of a new code for the counter. */
export function NewCodeDrawer({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const create = useCreateStaticCode();
  const [label, setLabel] = useState("");
  const [value, setValue] = useState("");
  const amount = centavosIn(value);
  // Nought is no amount to be paid; without any the payer types it.
  const complete = label.trim() !== "" && amount !== null && amount !== 0;

  const submit = () =>
    create.mutate(
      { label: label.trim(), ...(amount && { amount }) },
      {
        onSuccess: ({ static_code }) => {
          toast.success(t("mestresPayments.counter.done"));
          onCreated(static_code.id);
          onClose();
        },
      },
    );

  return (
    <FormDrawer
      title={t("mestresPayments.counter.create")}
      description={t("mestresPayments.counter.help")}
      submitLabel={t("mestresPayments.counter.create")}
      ready={complete}
      save={create}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        id="code-label"
        label={t("mestresPayments.counter.name")}
        hint={t("mestresPayments.counter.nameHelp")}
        maxLength={LABEL_MAX}
        value={label}
        onChange={setLabel}
      />
      <MoneyField
        id="code-amount"
        label={t("mestresPayments.counter.amount")}
        hint={t("mestresPayments.counter.amountHelp")}
        value={value}
        onChange={setValue}
      />
    </FormDrawer>
  );
}
