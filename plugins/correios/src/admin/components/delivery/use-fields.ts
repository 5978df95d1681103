import { useTranslation } from "react-i18next";
import type { Problem } from "../../lib/delivery/read";

/** What a form of areas, points or rules is given. */
export type FormProps<Draft, Field extends string> = {
  draft: Draft;
  problemOf: (field: Field) => Problem | undefined;
  onChange: (change: Partial<Draft>) => void;
  onLeave: (field: Field) => void;
};

/** The id of a field's control, by which the form finds it. */
export function fieldId(field: string): string {
  return `delivery-${field}`;
}

/** The parts that the fields of these forms share; texts below `mestresShipping.delivery`. */
export function useFields() {
  const { t } = useTranslation();
  const text = (key: string) => t(`mestresShipping.delivery.${key}`);
  /** @param hint the key of its text */
  const frame = (field: string, problem?: Problem, hint?: string) => ({
    id: fieldId(field),
    label: text(`field.${field}`),
    problem: problem && t(`mestresShipping.delivery.problem.${problem.key}`, problem.values ?? {}),
    hint: hint ? text(hint) : undefined,
  });
  return { text, frame };
}
