import { Alert, Button, Drawer, Hint, Input, Label, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { useTypeCode } from "../../lib/desk/use-desk";

/** The code of a label bought elsewhere, so that its parcel is followed all the same. */
export const CodeDrawer = ({ parcel, onClose }: { parcel: ParcelView; onClose: () => void }) => {
  const { t } = useTranslation();
  const save = useTypeCode();
  const [code, setCode] = useState("");
  const typed = code.replace(/[\s.-]/g, "").toUpperCase();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(
      { id: parcel.id, code: typed },
      {
        onSuccess: () => {
          toast.success(t("mestresShipping.desk.code.done"));
          onClose();
        },
      },
    );
  };
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form className="flex h-full flex-col overflow-hidden" onSubmit={submit} noValidate>
          <Drawer.Header>
            <Drawer.Title>{t("mestresShipping.desk.code.title")}</Drawer.Title>
            <Drawer.Description>{t("mestresShipping.desk.code.help")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-4">
            <div className="flex flex-col gap-y-2">
              <Label htmlFor="tracking-code" size="small" weight="plus">
                {t("mestresShipping.desk.columns.code")}
              </Label>
              <Input
                id="tracking-code"
                className="font-mono"
                autoComplete="off"
                spellCheck={false}
                value={code}
                aria-describedby="tracking-code-hint"
                onChange={(event) => setCode(event.target.value)}
              />
              <Hint id="tracking-code-hint">{t("mestresShipping.desk.code.shape")}</Hint>
            </div>
            <div role="alert">{save.error && <Alert variant="error">{save.error.message}</Alert>}</div>
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={typed === ""} isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
};
