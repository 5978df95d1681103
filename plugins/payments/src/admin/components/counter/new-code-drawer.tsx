import { CurrencyInput, Hint, Input, Label, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { centavosIn } from "../../lib/payments/centavos";
import { useCreateStaticCode } from "../../lib/payments/use-static-codes";
import { FormDrawer } from "../form-drawer";

const LABEL_MAX = 80;

type Props = { onClose: () => void; onCreated: (id: string) => void };

/** The form of a new code for the counter. */
export function NewCodeDrawer({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const create = useCreateStaticCode();
  const [label, setLabel] = useState("");
  const [value, setValue] = useState<string>();
  const amount = centavosIn(value);
  const complete = label.trim() !== "" && amount !== null;

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
      pending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="code-label" size="small" weight="plus">
          {t("mestresPayments.counter.name")}
        </Label>
        <Input
          id="code-label"
          value={label}
          maxLength={LABEL_MAX}
          autoComplete="off"
          aria-describedby="code-label-hint"
          onChange={(event) => setLabel(event.target.value)}
        />
        <Hint id="code-label-hint">{t("mestresPayments.counter.nameHelp")}</Hint>
      </div>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="code-amount" size="small" weight="plus">
          {t("mestresPayments.counter.amount")}
        </Label>
        <CurrencyInput
          id="code-amount"
          symbol="R$"
          code="BRL"
          decimalSeparator=","
          groupSeparator="."
          decimalScale={2}
          allowNegativeValue={false}
          value={value ?? ""}
          aria-describedby="code-amount-hint"
          onValueChange={setValue}
        />
        <Hint id="code-amount-hint">{t("mestresPayments.counter.amountHelp")}</Hint>
      </div>
    </FormDrawer>
  );
}
