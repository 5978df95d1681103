import { FormDrawer, OnlyWith, TextField, useFormat } from "@mestres/admin-kit";
import { Hint, RadioGroup, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { looksLikeNfeKey, normalizeNfeKey } from "../../lib/desk/fiscal";
import { FISCAL_KINDS, type FiscalKind, type ParcelView } from "../../lib/desk/types";
import { useFiscal } from "../../lib/desk/use-desk";
import { NEEDS } from "../../lib/needs";

/** What a parcel travels with: the key of its NF-e, or a declaration of its content. */
export function FiscalDrawer({ parcel, onClose }: { parcel: ParcelView; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useFiscal(parcel.id);
  const [kind, setKind] = useState<FiscalKind>(parcel.fiscal_kind);
  const [key, setKey] = useState(parcel.nfe_key ?? "");
  const nfeKey = normalizeNfeKey(key);
  const valid = kind !== "nfe" || looksLikeNfeKey(nfeKey);
  const keyHelp = t("mestresShipping.desk.fiscal.keyHelp", { typed: nfeKey.length });
  const submit = () => {
    save.mutate(kind === "nfe" ? { kind, nfe_key: nfeKey } : { kind }, {
      onSuccess: () => {
        toast.success(t("mestresShipping.desk.fiscal.done"));
        onClose();
      },
    });
  };
  return (
    <FormDrawer
      title={t("mestresShipping.desk.fiscal.title")}
      description={t("mestresShipping.desk.fiscal.help")}
      ready={valid}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={t("mestresShipping.desk.fiscal.title")}
        value={kind}
        onValueChange={(value) => setKind(value as FiscalKind)}
      >
        {FISCAL_KINDS.map((value) => (
          <RadioGroup.ChoiceBox
            key={value}
            value={value}
            label={t(`mestresShipping.desk.fiscal.kind.${value}`)}
            description={t(`mestresShipping.desk.fiscal.kindHelp.${value}`)}
          />
        ))}
      </RadioGroup>
      {kind === "nfe" ? (
        <TextField
          id="nfe-key"
          label={t("mestresShipping.desk.fiscal.key")}
          hint={keyHelp}
          problem={key !== "" && !valid ? keyHelp : undefined}
          value={key}
          onChange={setKey}
        />
      ) : (
        <Declaration items={declarationOf(parcel)} />
      )}
    </FormDrawer>
  );
}

/** What lies in the parcel, at the price that the shopper paid. */
const declarationOf = ({ items }: ParcelView) =>
  items.map(({ title, quantity, unit_price }) => ({
    content: title,
    quantity,
    value: unit_price * quantity,
  }));

const Declaration = ({ items }: { items: ReturnType<typeof declarationOf> }) => {
  const { t } = useTranslation();
  const { amount } = useFormat();
  return (
    <div className="flex flex-col gap-y-2">
      <ul className="shadow-elevation-card-rest divide-y rounded-lg">
        {items.map(({ content, quantity, value }) => (
          <li key={content} className="flex items-baseline justify-between gap-x-4 px-3 py-2">
            <Text size="small">
              {quantity} × {content}
            </Text>
            <OnlyWith needs={NEEDS.amounts}>
              <Text size="small" className="shrink-0 tabular-nums">
                {amount(value)}
              </Text>
            </OnlyWith>
          </li>
        ))}
      </ul>
      <Hint>{t("mestresShipping.desk.fiscal.declared")}</Hint>
    </div>
  );
};
