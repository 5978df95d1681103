import { Alert, Button, CurrencyInput, Drawer, Hint, Input, Label, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { centavosIn } from "../../lib/payments/centavos";
import { useCreateStaticCode } from "../../lib/payments/use-static-codes";

const LABEL_MAX = 80;

type Props = { onClose: () => void; onCreated: (id: string) => void };

/** The form of a new code for the counter. */
export const NewCodeDrawer = ({ onClose, onCreated }: Props) => {
  const { t } = useTranslation();
  const create = useCreateStaticCode();
  const [label, setLabel] = useState("");
  const [value, setValue] = useState<string>();
  const amount = centavosIn(value);
  const complete = label.trim() !== "" && amount !== null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
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
  };

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form className="flex h-full flex-col overflow-hidden" onSubmit={submit} noValidate>
          <Drawer.Header>
            <Drawer.Title>{t("mestresPayments.counter.create")}</Drawer.Title>
            <Drawer.Description>{t("mestresPayments.counter.help")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
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
            <div role="alert">{create.error && <Alert variant="error">{create.error.message}</Alert>}</div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!complete} isLoading={create.isPending}>
              {t("mestresPayments.counter.create")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
};
