import { Alert, Button, Drawer, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type DraftField, draftOf, EMPTY_DRAFT, readDraft } from "../../lib/boxes/draft";
import type { Box } from "../../lib/boxes/types";
import { useSaveBox } from "../../lib/boxes/use-boxes";
import { BoxForm } from "./box-form";

type Props = { box: Box | undefined; onClose: () => void };

/** The form of a new box, or of one that exists. A field tells what is wrong with it once it was left, or on saving. */
export const BoxDrawer = ({ box, onClose }: Props) => {
  const { t } = useTranslation();
  const save = useSaveBox();
  const [draft, setDraft] = useState(() => (box ? draftOf(box) : EMPTY_DRAFT));
  const [seen, setSeen] = useState<ReadonlySet<DraftField> | "all">(new Set());
  const read = readDraft(draft);
  const problemOf = (field: DraftField) =>
    seen === "all" || seen.has(field) ? read.problems?.[field] : undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
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
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form className="flex flex-1 flex-col overflow-hidden" noValidate onSubmit={submit}>
          <Drawer.Header>
            <Drawer.Title>{box ? box.name : t("mestresShipping.boxes.create")}</Drawer.Title>
            <Drawer.Description>{t("mestresShipping.boxes.formHelp")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
            <BoxForm
              draft={draft}
              problemOf={problemOf}
              onChange={(change) => setDraft({ ...draft, ...change })}
              onLeave={(field) => setSeen((all) => (all === "all" ? all : new Set(all).add(field)))}
            />
          </Drawer.Body>
          {/* Outside of what scrolls: on a phone the end of the form is out of sight. */}
          <div role="alert" className="px-6">
            {save.error && (
              <Alert variant="error" className="mb-4">
                {save.error.message}
              </Alert>
            )}
          </div>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
};
