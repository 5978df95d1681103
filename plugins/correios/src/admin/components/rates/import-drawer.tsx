import { Alert, Button, Drawer, Label, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useImportRates, usePreviewRates } from "../../lib/rates/use-rates";
import { ChooseFile } from "./choose-file";
import { ImportPreview } from "./import-preview";

/** A file is looked at first: what it would replace, or every problem with its line, column and value. */
export function ImportDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const preview = usePreviewRates();
  const import_ = useImportRates();
  const [csv, setCsv] = useState("");
  const read = async (file: File | undefined) => {
    import_.reset();
    preview.reset();
    const text = file ? await file.text() : "";
    setCsv(text);
    if (text) {
      preview.mutate(text);
    }
  };
  const ready = preview.data?.problems.length === 0;
  const error = import_.error ?? preview.error;
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{t("mestresShipping.rates.import")}</Drawer.Title>
          <Drawer.Description>{t("mestresShipping.rates.importHelp")}</Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
          <div className="flex flex-col gap-y-2">
            <Label htmlFor="rates-file" size="small">
              {t("mestresShipping.rates.file")}
            </Label>
            <ChooseFile id="rates-file" accept=".csv,text/csv" onChoose={(file) => void read(file)} />
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("mestresShipping.rates.fileHelp")}
            </Text>
          </div>
          <div role="status">{preview.data && <ImportPreview preview={preview.data} />}</div>
          <div role="alert">{error && <Alert variant="error">{error.message}</Alert>}</div>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("actions.cancel")}
          </Button>
          <Button
            size="small"
            disabled={!ready}
            isLoading={import_.isPending || preview.isPending}
            onClick={() =>
              import_.mutate(csv, {
                onSuccess: ({ lines }) => {
                  toast.success(t("mestresShipping.rates.imported", { lines }));
                  onClose();
                },
              })
            }
          >
            {t("mestresShipping.rates.confirmImport")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}
