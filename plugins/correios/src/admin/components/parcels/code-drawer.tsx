import { FormDrawer, TextField } from "@mestres/admin-kit";
import { toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { useTypeCode } from "../../lib/desk/use-desk";

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
      <TextField
        id="tracking-code"
        label={t("mestresShipping.desk.columns.code")}
        hint={t("mestresShipping.desk.code.shape")}
        value={code}
        onChange={setCode}
      />
    </FormDrawer>
  );
}
