import { FormDrawer, useDraft } from "@mestres/admin-kit";
import { toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { draftOf, EMPTY_DRAFT, readDraft } from "../../lib/boxes/draft";
import type { Box, NewBox } from "../../lib/boxes/types";
import { useSaveBox } from "../../lib/boxes/use-boxes";
import { BoxForm, fieldId } from "./box-form";

type Props = { box: Box | undefined; onClose: () => void };

/** The form of a new box, or of one that exists. */
export function BoxDrawer({ box, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveBox();
  const { draft, change, leave, problemOf, submit } = useDraft(
    () => (box ? draftOf(box) : EMPTY_DRAFT),
    readDraft,
    fieldId,
  );
  const send = (value: NewBox) =>
    save.mutate(
      { ...value, ...(box ? { id: box.id } : {}) },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.boxes.saved", { name: value.name }));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title={box ? box.name : t("mestresShipping.boxes.create")}
      description={t("mestresShipping.boxes.formHelp")}
      save={save}
      onSubmit={() => submit(send)}
      onClose={onClose}
    >
      <BoxForm draft={draft} problemOf={problemOf} onChange={change} onLeave={leave} />
    </FormDrawer>
  );
}
