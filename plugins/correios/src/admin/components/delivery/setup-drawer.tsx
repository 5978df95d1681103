import { FormDrawer, useDraft } from "@mestres/admin-kit";
import { toast } from "@medusajs/ui";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import type { Problem, Read } from "../../lib/delivery/read";
import type { SetupPath } from "../../lib/delivery/lists";
import { useSaveSetup } from "../../lib/delivery/use-setup";
import { fieldId, type FormProps } from "./use-fields";

/** How a kind is typed: its empty draft, the draft of a row, and what a draft means. */
export type SetupForm<Row, Draft, Value extends { name: string }, Field extends string> = {
  path: SetupPath;
  /** The key of its texts, `mestresShipping.delivery.*`. */
  texts: "areas" | "points" | "rules";
  empty: Draft;
  draftOf: (row: Row) => Draft;
  read: (draft: Draft) => Read<Value, Field>;
  Form: ComponentType<FormProps<Draft, Field>>;
};

type Props<Row, Draft, Value extends { name: string }, Field extends string> = {
  form: SetupForm<Row, Draft, Value, Field>;
  row: Row | undefined;
  onClose: () => void;
};

/** The form of a new row, or of one that exists. */
export function SetupDrawer<
  Row extends { id: string; name: string },
  Draft extends object,
  Value extends { name: string },
  Field extends string,
>({ form, row, onClose }: Props<Row, Draft, Value, Field>) {
  const { path, texts, empty, draftOf, read, Form } = form;
  const { t } = useTranslation();
  const save = useSaveSetup<Value>(path);
  const { draft, change, leave, problemOf, submit } = useDraft<Draft, Value, Field, Problem>(
    () => (row ? draftOf(row) : empty),
    read,
    fieldId,
  );
  const send = (value: Value) =>
    save.mutate(
      { value, ...(row ? { id: row.id } : {}) },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.delivery.saved", { name: value.name }));
          onClose();
        },
      },
    );
  return (
    <FormDrawer
      title={row ? row.name : t(`mestresShipping.delivery.${texts}.create`)}
      description={t(`mestresShipping.delivery.${texts}.formHelp`)}
      save={save}
      onSubmit={() => submit(send)}
      onClose={onClose}
    >
      <Form draft={draft} problemOf={problemOf} onChange={change} onLeave={leave} />
    </FormDrawer>
  );
}
