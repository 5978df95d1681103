import { toast } from "@medusajs/ui";
import { type ComponentType, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SetupPath } from "../../lib/delivery/query";
import type { Read } from "../../lib/delivery/read";
import { useSaveSetup } from "../../lib/delivery/use-setup";
import { FormDrawer } from "../form-drawer";
import { fieldId, type FormProps } from "./form-field";

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

/** The form of a new row, or of one that exists. A field tells what is wrong with it once it was left, or on saving. */
export function SetupDrawer<
  Row extends { id: string; name: string },
  Draft,
  Value extends { name: string },
  Field extends string,
>({ form, row, onClose }: Props<Row, Draft, Value, Field>) {
  const { path, texts, empty, draftOf, read: readDraft, Form } = form;
  const { t } = useTranslation();
  const save = useSaveSetup<Value>(path);
  const [draft, setDraft] = useState(() => (row ? draftOf(row) : empty));
  const [seen, setSeen] = useState<ReadonlySet<Field> | "all">(new Set());
  const read = readDraft(draft);

  const submit = () => {
    setSeen("all");
    if (read.value === undefined) {
      document.getElementById(fieldId(Object.keys(read.problems ?? {})[0] ?? ""))?.focus();
      return;
    }
    const { value } = read;
    save.mutate(
      { value, ...(row ? { id: row.id } : {}) },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.delivery.saved", { name: value.name }));
          onClose();
        },
      },
    );
  };

  return (
    <FormDrawer
      title={row ? row.name : t(`mestresShipping.delivery.${texts}.create`)}
      description={t(`mestresShipping.delivery.${texts}.formHelp`)}
      save={save}
      onSubmit={submit}
      onClose={onClose}
    >
      <Form
        draft={draft}
        problemOf={(field) => (seen === "all" || seen.has(field) ? read.problems?.[field] : undefined)}
        onChange={(change) => setDraft({ ...draft, ...change })}
        onLeave={(field) => setSeen((all) => (all === "all" ? all : new Set(all).add(field)))}
      />
    </FormDrawer>
  );
}
