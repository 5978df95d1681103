import { DrawerForm, LinesField, useFormat } from "@mestres/admin-kit";
import { RadioGroup, toast, usePrompt } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { wordsOf } from "../../lib/payments/labels";
import type { PaymentCase, Resolution } from "../../lib/payments/types";
import { useSettleCase } from "../../lib/payments/use-cases";
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
  const submit = async (chosen: Resolution) => {
    const confirmed = await prompt({
      title: words(chosen, "title"),
      description: words(chosen, "confirm"),
      confirmText: words(chosen, "title"),
      cancelText: t("actions.cancel"),
      variant: chosen === "dismiss" || chosen === "credit" ? "confirmation" : "danger",
    });
    if (!confirmed) {
      return;
    }
    settle.mutate(
      { resolution: chosen, ...(note.trim() && { note: note.trim() }) },
      {
        onSuccess: () => {
          toast.success(words(chosen, "done"));
          onClose();
        },
      },
    );
  };

  return (
    <DrawerForm
      submitLabel={t("mestresPayments.cases.settle")}
      ready={Boolean(resolution)}
      save={settle}
      onSubmit={() => resolution && void submit(resolution)}
      onClose={onClose}
    >
      <div className="-mx-6 -mt-4 border-b">
        <CaseFacts case={found} />
      </div>
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
      <LinesField
        id="case-note"
        label={t("mestresPayments.cases.note")}
        rows={3}
        maxLength={NOTE_MAX}
        value={note}
        placeholder={t("mestresPayments.cases.notePlaceholder")}
        onChange={setNote}
      />
    </DrawerForm>
  );
}
