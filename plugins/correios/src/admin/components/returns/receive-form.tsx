import { Button, Input, Label, Text } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ReturnRequest } from "../../lib/returns/types";

type Count = {
  line_item_id: string;
  received: number;
  resellable: number;
};
type Props = {
  found: ReturnRequest;
  busy: boolean;
  onReceive: (items: Count[]) => void;
};

/** What came, line by line, and how much of it can be sold again: only that goes back to stock. */
export function ReceiveForm({ found, busy, onReceive }: Props) {
  const { t } = useTranslation();
  const lost = found.kind === "undelivered";
  const [counts, setCounts] = useState<Count[]>(() =>
    found.items.map(({ line_item_id, quantity }) => ({
      line_item_id,
      received: quantity,
      // What somebody opened or complained of is not sold again unless staff says so.
      resellable: found.kind === "withdrawal" ? quantity : 0,
    })),
  );
  const change = (id: string, part: "received" | "resellable", value: number) =>
    setCounts((all) =>
      all.map((one) => {
        if (one.line_item_id !== id) {
          return one;
        }
        const next = { ...one, [part]: value };
        return { ...next, resellable: Math.min(next.resellable, next.received) };
      }),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onReceive(counts);
  };
  return (
    <form className="flex flex-col gap-y-4" onSubmit={submit}>
      <Text size="small" className="text-ui-fg-subtle">
        {t(lost ? "mestresShipping.returns.receive.lostHelp" : "mestresShipping.returns.receive.help")}
      </Text>
      {found.items.map((item) => {
        const count = counts.find(({ line_item_id }) => line_item_id === item.line_item_id);
        const field = (part: "received" | "resellable", most: number) => (
          <div className="flex flex-col gap-y-1">
            <Label htmlFor={`${part}-${item.line_item_id}`} size="xsmall">
              {t(`mestresShipping.returns.receive.${part}`)}
            </Label>
            <Input
              id={`${part}-${item.line_item_id}`}
              type="number"
              size="small"
              min={0}
              max={most}
              required
              value={count?.[part] ?? 0}
              onChange={(event) =>
                change(item.line_item_id, part, Math.max(0, Math.trunc(Number(event.target.value))))
              }
            />
          </div>
        );
        return (
          <fieldset key={item.line_item_id} className="flex flex-col gap-y-2">
            <legend className="txt-compact-small-plus">
              {item.title} ({item.quantity})
            </legend>
            <div className="grid grid-cols-2 items-end gap-x-4">
              {!lost && field("received", item.quantity)}
              {field("resellable", count?.received ?? item.quantity)}
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button type="submit" size="small" disabled={busy}>
          {t("mestresShipping.returns.action.receive.title")}
        </Button>
      </div>
    </form>
  );
}
