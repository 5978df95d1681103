import { toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type DraftField, draftOf, EMPTY_DRAFT, readDraft } from "../../lib/boxes/draft";
import type { Box } from "../../lib/boxes/types";
import { useSaveBox } from "../../lib/boxes/use-boxes";
import { FormDrawer } from "../form-drawer";
import { BoxForm } from "./box-form";

type Props = { box: Box | undefined; onClose: () => void };

/** The form of a new box, or of one that exists. A field tells what is wrong with it once it was left, or on saving. */
export function BoxDrawer({ box, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveBox();
  const [draft, setDraft] = useState(() => (box ? draftOf(box) : EMPTY_DRAFT));
  const [seen, setSeen] = useState<ReadonlySet<DraftField> | "all">(new Set());
  const read = readDraft(draft);
  const problemOf = (field: DraftField) =>
    seen === "all" || seen.has(field) ? read.problems?.[field] : undefined;

  const submit = () => {
    setSeen("all");
    if (read.problems) {
      document.getElementById(`box-${Object.keys(read.problems)[0]}`)?.focus();
      return;
    }
    save.mutate(
      { ...read.box, ...(box ? { id: box.id } : {}) },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.boxes.saved", { name: read.box.name }));
          onClose();
        },
      },
    );
  };

  return (
    <FormDrawer
      title={box ? box.name : t("mestresShipping.boxes.create")}
      description={t("mestresShipping.boxes.formHelp")}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <BoxForm
        draft={draft}
        problemOf={problemOf}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onLeave={(field) => setSeen((all) => (all === "all" ? all : new Set(all).add(field)))}
      />
    </FormDrawer>
  );
}
