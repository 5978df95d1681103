import { FormError } from "@mestres/admin-kit";
import { Button, Drawer, toast, usePrompt } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { type StaticCode, useArchiveStaticCode } from "../../lib/payments/use-static-codes";

/** Takes a code out of use, once it is confirmed, or back into it. */
export function CodeUse({ code, onDone }: { code: StaticCode; onDone: () => void }) {
  const { t } = useTranslation();
  const prompt = usePrompt();
  const archive = useArchiveStaticCode(code.id);
  const archived = code.archived_at !== null;
  const words = archived ? "restore" : "archive";

  const change = async () => {
    const confirmed =
      archived ||
      (await prompt({
        title: t("mestresPayments.counter.archiveTitle", { label: code.label }),
        description: t("mestresPayments.counter.archiveHelp"),
        confirmText: t("mestresPayments.counter.archive"),
        cancelText: t("actions.cancel"),
        variant: "confirmation",
      }));
    if (!confirmed) {
      return;
    }
    archive.mutate(!archived, {
      onSuccess: () => {
        toast.success(t(`mestresPayments.counter.${words}Done`));
        onDone();
      },
    });
  };

  return (
    <Drawer.Footer>
      <div className="flex-1">
        <FormError error={archive.error} />
      </div>
      <Button size="small" variant="secondary" isLoading={archive.isPending} onClick={() => void change()}>
        {t(`mestresPayments.counter.${words}`)}
      </Button>
    </Drawer.Footer>
  );
}
