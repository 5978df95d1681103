import { Drawer, Label, RadioGroup, Textarea, toast, usePrompt } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { wordsOf } from "../../lib/payments/labels";
import type { PaymentCase, Resolution } from "../../lib/payments/types";
import { useSettleCase } from "../../lib/payments/use-cases";
import { useFormat } from "../../lib/use-format";
import { FormError, FormFooter } from "../form-footer";
import { CaseFacts } from "./case-facts";

const NOTE_MAX = 1000;

/** The decision about an open case. Each choice says what it does; it is asked once more before money moves. */
export function SettleForm({ case: found, onClose }: { case: PaymentCase; onClose: () => void }) {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const prompt = usePrompt();
  const settle = useSettleCase(found.id);
  const [resolution, setResolution] = useState<Resolution>();
  const [note, setNote] = useState("");

  const words = (value: Resolution, part: "title" | "help" | "confirm" | "done"): string =>
    t(`mestresPayments.resolution.${wordsOf(found, value)}.${part}`, { amount: amount(found.amount) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!resolution) {
      return;
    }
    const confirmed = await prompt({
      title: words(resolution, "title"),
      description: words(resolution, "confirm"),
      confirmText: words(resolution, "title"),
      cancelText: t("actions.cancel"),
      variant: resolution === "dismiss" || resolution === "credit" ? "confirmation" : "danger",
    });
    if (!confirmed) {
      return;
    }
    settle.mutate(
      { resolution, ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          toast.success(words(resolution, "done"));
          onClose();
        },
      },
    );
  };

  return (
    <form className="flex flex-1 flex-col overflow-hidden" onSubmit={(event) => void submit(event)}>
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto px-0 pt-0">
        <CaseFacts case={found} />
        <div className="flex flex-col gap-y-6 px-6">
          <RadioGroup
            aria-label={t("mestresPayments.columns.decision")}
            value={resolution ?? ""}
            onValueChange={(value) => setResolution(value as Resolution)}
          >
            {found.resolutions.map((value) => (
              <RadioGroup.ChoiceBox
                key={value}
                value={value}
                label={words(value, "title")}
                description={words(value, "help")}
              />
            ))}
          </RadioGroup>
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="case-note" size="small" weight="plus">
              {t("mestresPayments.cases.note")}
            </Label>
            <Textarea
              id="case-note"
              rows={3}
              maxLength={NOTE_MAX}
              value={note}
              placeholder={t("mestresPayments.cases.notePlaceholder")}
              onChange={(event) => setNote(event.target.value)}
            />
          </div>
          <FormError error={settle.error} />
        </div>
      </Drawer.Body>
      <FormFooter
        submitLabel={t("mestresPayments.cases.settle")}
        ready={Boolean(resolution)}
        pending={settle.isPending}
        onClose={onClose}
      />
    </form>
  );
}
