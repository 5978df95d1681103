import { Hint, Input, Label, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { useTypeCode } from "../../lib/desk/use-desk";
import { FormDrawer } from "../form-drawer";

/** The code of a label bought elsewhere, so that its parcel is followed all the same. */
export function CodeDrawer({ parcel, onClose }: { parcel: ParcelView; onClose: () => void }) {
  const { t } = useTranslation();
  const save = useTypeCode();
  const [code, setCode] = useState("");
  const typed = code.replace(/[\s.-]/g, "").toUpperCase();
  const submit = () => {
    save.mutate(
      { id: parcel.id, code: typed },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.desk.code.done"));
          onClose();
        },
      },
    );
  };
  return (
    <FormDrawer
      title={t("mestresShipping.desk.code.title")}
      description={t("mestresShipping.desk.code.help")}
      ready={typed !== ""}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className="flex flex-col gap-y-2">
        <Label htmlFor="tracking-code" size="small" weight="plus">
          {t("mestresShipping.desk.columns.code")}
        </Label>
        <Input
          id="tracking-code"
          className="font-mono"
          autoComplete="off"
          spellCheck={false}
          value={code}
          aria-describedby="tracking-code-hint"
          onChange={(event) => setCode(event.target.value)}
        />
        <Hint id="tracking-code-hint">{t("mestresShipping.desk.code.shape")}</Hint>
      </div>
    </FormDrawer>
  );
}
