import { Form, useNavigation } from "react-router";
import { formatLocalDate } from "~/lib/format";
import { Button, cx, Select } from "~/ui";
import { mostPieces, quantityField, type OrderReturns, type ReturnWish } from "./types";
import { KIND_WORDS } from "./words";

type Props = {
  returns: OrderReturns;
  /** What was chosen before. */
  wish: ReturnWish | null;
};

/** Which items come back and why. What they give back is shown before anything is decided. */
export function ReturnForm({ returns: { offers, lines }, wish }: Props) {
  const busy = useNavigation().state !== "idle";
  const open = offers.filter((offer) => offer.open);
  const choices = lines
    .map((line) => ({ line, most: mostPieces(line, offers) }))
    .filter(({ most }) => most > 0);
  const chosen = (id: string) => wish?.items.find(({ line_item_id: line }) => line === id)?.quantity;
  return (
    <Form method="post" className="flex flex-col gap-8">
      <input type="hidden" name="intent" value="review" />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-4 text-lg">O que vai voltar?</legend>
        {choices.map(({ line, most }) => (
          <Select
            key={line.id}
            id={`quantity-${line.id}`}
            name={quantityField(line.id)}
            label={[line.title, line.variant_title].filter(Boolean).join(", ")}
            defaultValue={chosen(line.id) ?? (wish ? 0 : most)}
          >
            {Array.from({ length: most + 1 }, (_, count) => (
              <option key={count} value={count}>
                {count === 0 ? "Fica comigo" : `Devolver ${count} de ${line.of}`}
              </option>
            ))}
          </Select>
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-4 text-lg">Por quê?</legend>
        {open.map(({ kind, last_day: lastDay }, index) => (
          <label
            key={kind}
            className={cx(
              "flex cursor-pointer gap-3 rounded-md border border-edge bg-raised p-4",
              "hover:border-ink has-checked:border-ink",
            )}
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              required
              defaultChecked={wish ? wish.kind === kind : index === 0}
              className="mt-1 size-4 shrink-0 accent-current"
            />
            <span className="min-w-0">
              <span className="block font-[550]">{KIND_WORDS[kind].label}</span>
              <span className="block text-sm text-soft">
                {KIND_WORDS[kind].hint}
                {lastDay ? ` Até ${formatLocalDate(lastDay)}.` : ""}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className="flex flex-col gap-1.5">
        <label htmlFor="reason" className="text-sm font-[550]">
          Quer contar mais? <span className="font-normal text-faint">(opcional)</span>
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={3}
          maxLength={1000}
          defaultValue={wish?.reason}
          className="w-full rounded-md border border-edge bg-raised px-3.5 py-2.5 text-base hover:border-ink"
        />
      </div>
      <div>
        <Button busy={busy} busyLabel="Calculando…">
          Ver quanto volta
        </Button>
      </div>
    </Form>
  );
}
