import { SideDrawer } from "@mestres/admin-kit";
import { Plus } from "@medusajs/icons";
import { Alert, Button, Checkbox, Drawer, Label, Text, toast } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  draftsOf,
  emptyDraft,
  packInputOf,
  packableLines,
  packedOf,
  planOf,
  problemOf,
  type Draft,
} from "../../lib/desk/packing-form";
import type { OrderParcels } from "../../lib/desk/orders";
import { useOrderParcels, usePack } from "../../lib/desk/use-desk";
import { DraftForm } from "./draft-form";

type Props = {
  orderId: string;
  displayId: number | null;
  onClose: () => void;
  /** Buys the labels of what was packed; a packing that is only kept without. */
  onBuy?: (() => void) | undefined;
};

/** Packs an order by hand: what goes into which box, in as many parcels as it takes. */
export function PackDrawer({ orderId, displayId, onClose, onBuy }: Props) {
  const { t } = useTranslation();
  const { data, error } = useOrderParcels(orderId);
  return (
    <SideDrawer
      onClose={onClose}
      title={t("mestresShipping.desk.pack.title", { number: displayId ?? "" })}
      description={t("mestresShipping.desk.pack.help")}
    >
      {data ? (
        <PackForm orderId={orderId} order={data} onClose={onClose} onBuy={onBuy} />
      ) : (
        <Drawer.Body>{error && <Alert variant="error">{error.message}</Alert>}</Drawer.Body>
      )}
    </SideDrawer>
  );
}

type FormProps = Omit<Props, "displayId"> & { order: OrderParcels };

const PackForm = ({ orderId, order, onClose, onBuy }: FormProps) => {
  const { t } = useTranslation();
  const pack = usePack(orderId);
  const [drafts, setDrafts] = useState<Draft[]>(() => draftsOf(planOf(order, order.boxes)));
  const [partial, setPartial] = useState(false);
  const { boxes } = order;
  const lines = useMemo(() => packableLines(order), [order]);
  const problem = problemOf(drafts, lines);
  const left = lines.filter(({ id, remaining }) => packedOf(drafts, id) < remaining);
  const put = (changed: Draft) =>
    setDrafts((all) => all.map((one) => (one.key === changed.key ? changed : one)));
  const add = () =>
    setDrafts((all) => [
      ...all,
      { ...emptyDraft(Math.max(0, ...all.map(({ key }) => key)) + 1), boxId: all.at(-1)?.boxId ?? "" },
    ]);
  const save = (then?: () => void) =>
    pack.mutate(
      { parcels: packInputOf(drafts), partial },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.desk.pack.done"));
          onClose();
          then?.();
        },
      },
    );
  const blocked = problem !== null || (left.length > 0 && !partial);
  return (
    <>
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        {order.suggestion_error && <Alert variant="warning">{order.suggestion_error.message}</Alert>}
        {drafts.map((draft, at) => (
          <DraftForm
            key={draft.key}
            number={at + 1}
            draft={draft}
            drafts={drafts}
            lines={lines}
            boxes={boxes}
            onChange={put}
            onRemove={
              drafts.length > 1
                ? () => setDrafts((all) => all.filter(({ key }) => key !== draft.key))
                : undefined
            }
          />
        ))}
        <Button size="small" variant="secondary" className="self-start" onClick={add}>
          <Plus />
          {t("mestresShipping.desk.pack.add")}
        </Button>
        {left.length > 0 && (
          <div className="flex flex-col gap-y-2">
            <Text size="small" className="text-ui-fg-subtle">
              {t("mestresShipping.desk.pack.left", {
                items: left
                  .map((line) => `${line.remaining - packedOf(drafts, line.id)} × ${line.title}`)
                  .join(", "),
              })}
            </Text>
            <div className="flex items-center gap-x-2">
              <Checkbox
                id="pack-partial"
                checked={partial}
                onCheckedChange={(checked) => setPartial(checked === true)}
              />
              <Label htmlFor="pack-partial" size="small">
                {t("mestresShipping.desk.pack.partial")}
              </Label>
            </div>
          </div>
        )}
        <div role="alert">
          {pack.error && <Alert variant="error">{pack.error.message}</Alert>}
          {problem && problem !== "empty" && (
            <Alert variant="warning">{t(`mestresShipping.desk.pack.problem.${problem}`)}</Alert>
          )}
        </div>
      </Drawer.Body>
      <Drawer.Footer>
        <Button
          size="small"
          variant="secondary"
          disabled={blocked}
          isLoading={pack.isPending}
          onClick={() => save()}
        >
          {t("mestresShipping.desk.pack.save")}
        </Button>
        {onBuy && (
          <Button size="small" disabled={blocked} isLoading={pack.isPending} onClick={() => save(onBuy)}>
            {t("mestresShipping.desk.pack.saveAndBuy")}
          </Button>
        )}
      </Drawer.Footer>
    </>
  );
};
