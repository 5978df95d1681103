import { useState } from "react";

/** What was read of a draft: a value to be sent, or what is wrong with each field. */
export type Read<Value, Field extends string, Problem> =
  { value: Value; problems?: never } | { value?: never; problems: Partial<Record<Field, Problem>> };

/**
 * A form while it is being typed. A field tells what is wrong with it once it was left, or on saving; then the first
 * one that is wrong gets the focus.
 *
 * @param start what stands in the form at first
 * @param read what a draft means; pure
 * @param idOf the id of a field's control
 */
export function useDraft<Draft extends object, Value, Field extends string, Problem>(
  start: () => Draft,
  read: (draft: Draft) => Read<Value, Field, Problem>,
  idOf: (field: Field) => string,
) {
  const [draft, setDraft] = useState(start);
  const [seen, setSeen] = useState<ReadonlySet<Field> | "all">(new Set());
  const meant = read(draft);
  return {
    draft,
    change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })),
    leave: (field: Field) => setSeen((all) => (all === "all" ? all : new Set(all).add(field))),
    problemOf: (field: Field): Problem | undefined =>
      seen === "all" || seen.has(field) ? meant.problems?.[field] : undefined,
    /** Puts the form back to what stood in it at first, once it was saved and stays open. */
    reset: () => {
      setDraft(start);
      setSeen(new Set());
    },
    /** Calls `send` with what the draft means, or shows what is wrong. */
    submit: (send: (value: Value) => void) => {
      setSeen("all");
      if (!meant.problems) {
        send(meant.value as Value);
        return;
      }
      const [first] = Object.keys(meant.problems) as Field[];
      if (first) {
        document.getElementById(idOf(first))?.focus();
      }
    },
  };
}
