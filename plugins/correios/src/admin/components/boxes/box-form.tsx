import { CurrencyInput, Hint, Input, Label, Switch, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import {
  type BoxDraft,
  type DraftField,
  INNER,
  NAME_MAX,
  type NumberField,
  OUTER,
  type Problem,
  withOutside,
} from "../../lib/boxes/draft";
import { BoxField } from "./box-field";
import { CubicWeight } from "./cubic-weight";

type Props = {
  draft: BoxDraft;
  problemOf: (field: DraftField) => Problem | undefined;
  onChange: (change: Partial<BoxDraft>) => void;
  onLeave: (field: DraftField) => void;
};

/** The fields of a box. */
export function BoxForm({ draft, problemOf, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const outside = withOutside(draft);
  const number = (field: NumberField, more: { placeholder?: string; hint?: string } = {}) => (
    <BoxField
      key={field}
      field={field}
      value={draft[field]}
      problem={problemOf(field)}
      onChange={(value) => onChange({ [field]: value })}
      onLeave={() => onLeave(field)}
      {...more}
    />
  );
  const [nameProblem, costProblem] = [problemOf("name"), problemOf("cost")];
  return (
    <>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor="box-name" size="small" weight="plus">
          {t("mestresShipping.boxes.field.name")}
        </Label>
        <Input
          id="box-name"
          value={draft.name}
          maxLength={NAME_MAX}
          autoComplete="off"
          aria-invalid={Boolean(nameProblem)}
          aria-describedby="box-name-hint"
          onChange={(event) => onChange({ name: event.target.value })}
          onBlur={() => onLeave("name")}
        />
        <Hint id="box-name-hint" variant={nameProblem ? "error" : "info"}>
          {t(nameProblem ? `mestresShipping.boxes.problem.${nameProblem}` : "mestresShipping.boxes.nameHelp")}
        </Hint>
      </div>
      <fieldset className="flex flex-col gap-y-2">
        <Text asChild size="small" weight="plus">
          <legend className="mb-2">{t("mestresShipping.boxes.insideLegend")}</legend>
        </Text>
        <div className="flex gap-x-3">{INNER.map((field) => number(field))}</div>
      </fieldset>
      <fieldset className="flex flex-col gap-y-2">
        <Text asChild size="small" weight="plus">
          <legend className="mb-2">{t("mestresShipping.boxes.outsideLegend")}</legend>
        </Text>
        <div className="flex gap-x-3">
          {OUTER.map((field) => number(field, { placeholder: outside[field] }))}
        </div>
        <CubicWeight sides={OUTER.map((field) => Number(outside[field]))} />
      </fieldset>
      <div className="flex gap-x-3">
        {number("empty_grams", { hint: t("mestresShipping.boxes.emptyHelp") })}
        {number("max_grams", { hint: t("mestresShipping.boxes.maxHelp") })}
      </div>
      <div className="flex flex-col gap-y-1">
        <Label htmlFor="box-cost" size="small" weight="plus">
          {t("mestresShipping.boxes.field.cost")}
        </Label>
        <CurrencyInput
          id="box-cost"
          symbol="R$"
          code="BRL"
          decimalSeparator=","
          groupSeparator="."
          decimalScale={2}
          allowNegativeValue={false}
          value={draft.cost}
          aria-invalid={Boolean(costProblem)}
          aria-describedby="box-cost-hint"
          onValueChange={(value) => onChange({ cost: value ?? "" })}
          onBlur={() => onLeave("cost")}
        />
        <Hint id="box-cost-hint" variant={costProblem ? "error" : "info"}>
          {t(costProblem ? `mestresShipping.boxes.problem.${costProblem}` : "mestresShipping.boxes.costHelp")}
        </Hint>
      </div>
      <div className="flex items-start gap-x-3">
        <Switch
          id="box-active"
          size="small"
          className="mt-0.5"
          checked={draft.active}
          aria-describedby="box-active-hint"
          onCheckedChange={(active) => onChange({ active })}
        />
        <div className="flex flex-col gap-y-1">
          <Label htmlFor="box-active" size="small" weight="plus">
            {t("mestresShipping.boxes.inUse")}
          </Label>
          <Hint id="box-active-hint">{t("mestresShipping.boxes.activeHelp")}</Hint>
        </div>
      </div>
    </>
  );
}
