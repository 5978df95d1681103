import { OnlyWith } from "@mestres/admin-kit";
import { Button, Heading, Text, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSuggestedBoxes } from "../../lib/boxes/use-boxes";
import { listNeeds } from "../../lib/needs";

/** Instead of an empty list: what happens without boxes, and two ways to begin. */
export function NoBoxes({ onCreate }: { onCreate: () => void }) {
  const { t } = useTranslation();
  const suggested = useSuggestedBoxes();
  return (
    <div className="flex flex-col items-center gap-y-4 px-6 py-12 text-center">
      <div className="flex max-w-prose flex-col gap-y-1">
        <Heading level="h2">{t("mestresShipping.boxes.none")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresShipping.boxes.noneHelp")}
        </Text>
      </div>
      <OnlyWith needs={listNeeds("boxes", "create")}>
        <div className="flex flex-wrap justify-center gap-2">
          <Button
            size="small"
            isLoading={suggested.isPending}
            onClick={() =>
              suggested.mutate(undefined, {
                onSuccess: () => toast.success(t("mestresShipping.boxes.suggestedAdded")),
                onError: ({ message }) => toast.error(message),
              })
            }
          >
            {t("mestresShipping.boxes.addSuggested")}
          </Button>
          <Button size="small" variant="secondary" onClick={onCreate}>
            {t("mestresShipping.boxes.create")}
          </Button>
        </div>
      </OnlyWith>
    </div>
  );
}
