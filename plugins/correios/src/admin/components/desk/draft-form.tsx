import { useFormat } from "@mestres/admin-kit";
import { Trash } from "@medusajs/icons";
import { IconButton, Input, Label, Select, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { contentGrams, packedOf, type Draft } from "../../lib/desk/packing-form";
import type { BoxChoice, ShippableLine } from "../../lib/desk/orders";

/** A choice needs a value: this one stands for no box of ours. */
const NO_BOX = "none";
const MEASURES = ["length", "width", "height", "grams"] as const;

type Props = {
  number: number;
  draft: Draft;
  drafts: readonly Draft[];
  lines: readonly ShippableLine[];
  boxes: readonly BoxChoice[];
  onChange: (draft: Draft) => void;
  onRemove: (() => void) | undefined;
};

/** One parcel: its box, how many of each item go into it, and what was measured instead of reckoned. */
export function DraftForm({ number, draft, drafts, lines, boxes, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const { weight } = useFormat();
  const id = `draft-${draft.key}`;
  const grams = contentGrams(draft, lines);
  return (
    <fieldset className="shadow-elevation-card-rest flex flex-col gap-y-4 rounded-lg p-4">
      <div className="flex items-center justify-between gap-x-2">
        <Text as="span" size="small" weight="plus">
          {t("mestresShipping.desk.pack.parcel", { number })}
          {!!grams && <span className="text-ui-fg-muted font-normal"> · {weight(grams)}</span>}
        </Text>
        {onRemove && (
          <IconButton
            size="small"
            variant="transparent"
            aria-label={t("mestresShipping.desk.pack.remove", { number })}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
      <div className="flex flex-col gap-y-2">
        <Label htmlFor={`${id}-box`} size="small" weight="plus">
          {t("mestresShipping.desk.columns.box")}
        </Label>
        <Select
          value={draft.boxId || NO_BOX}
          onValueChange={(value) => onChange({ ...draft, boxId: value === NO_BOX ? "" : value })}
        >
          <Select.Trigger id={`${id}-box`}>
            <Select.Value />
          </Select.Trigger>
          <Select.Content>
            {boxes.map((box) => (
              <Select.Item key={box.id} value={box.id}>
                {box.name} · {box.length}×{box.width}×{box.height} cm
              </Select.Item>
            ))}
            <Select.Item value={NO_BOX}>{t("mestresShipping.desk.pack.otherBox")}</Select.Item>
          </Select.Content>
        </Select>
      </div>
      <ul className="flex flex-col gap-y-2">
        {lines.map((line) => {
          const own = draft.quantities[line.id] ?? 0;
          const most = line.remaining - packedOf(drafts, line.id) + own;
          return (
            <li key={line.id} className="flex items-center justify-between gap-x-3">
              <Label htmlFor={`${id}-${line.id}`} size="small" className="min-w-0 break-words">
                {line.title}
              </Label>
              <div className="flex shrink-0 items-center gap-x-2">
                <Input
                  id={`${id}-${line.id}`}
                  type="number"
                  size="small"
                  className="w-20"
                  min={0}
                  max={most}
                  value={own}
                  onChange={(event) =>
                    onChange({
                      ...draft,
                      quantities: {
                        ...draft.quantities,
                        [line.id]: Math.max(0, Math.floor(Number(event.target.value) || 0)),
                      },
                    })
                  }
                />
                <Text as="span" size="xsmall" className="text-ui-fg-muted w-10 text-nowrap">
                  / {line.remaining}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
      <div className="grid grid-cols-2 gap-2 sm:grid-cols-4">
        {MEASURES.map((name) => (
          <div key={name} className="flex flex-col gap-y-1">
            <Label htmlFor={`${id}-${name}`} size="xsmall" className="text-ui-fg-subtle">
              {t(`mestresShipping.desk.pack.${name}`)}
            </Label>
            <Input
              id={`${id}-${name}`}
              size="small"
              inputMode="numeric"
              placeholder={draft.boxId ? t("mestresShipping.desk.pack.reckoned") : ""}
              value={draft[name]}
              onChange={(event) => onChange({ ...draft, [name]: event.target.value.trim() })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
