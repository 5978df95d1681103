import { toast, usePrompt } from "@medusajs/ui";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";

type Remove = (
  id: string,
  options: { onSuccess: () => void; onError: (error: { message: string }) => void },
) => void;

/**
 * Removes a row once that was confirmed.
 *
 * @param texts where its words are: `delete`, `deleteHelp` and `deleted`
 * @param remove a mutation's `mutate`
 */
export function useRemoveAsked(texts: string, remove: Remove) {
  const { t } = useTranslation();
  const prompt = usePrompt();
  return useCallback(
    async ({ id, name }: { id: string; name: string }) => {
      const confirmed = await prompt({
        title: t(`${texts}.delete`),
        description: t(`${texts}.deleteHelp`, { name }),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      });
      if (confirmed) {
        remove(id, {
          onSuccess: () => toast.success(t(`${texts}.deleted`, { name })),
          onError: ({ message }) => toast.error(message),
        });
      }
    },
    [t, prompt, texts, remove],
  );
}
