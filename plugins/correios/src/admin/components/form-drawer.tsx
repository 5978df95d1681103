import { Alert, Button, Drawer } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  title: string;
  description: string;
  /** Called only when the form is ready. */
  onSubmit: () => void;
  onClose: () => void;
  /** Whether it may be saved as it stands; a form that tells what is missing on saving is always ready. */
  ready?: boolean;
  save: { isPending: boolean; error: Error | null };
  children: ReactNode;
};

/** A form in a drawer: its fields are the children, one below the other. */
export function FormDrawer({ title, description, onSubmit, onClose, ready = true, save, children }: Props) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) {
      onSubmit();
    }
  };
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form className="flex flex-1 flex-col overflow-hidden" onSubmit={submit} noValidate>
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description>{description}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-5 overflow-y-auto">{children}</Drawer.Body>
          {/* Outside of what scrolls: on a phone the end of the form is out of sight. */}
          <div role="alert" className="px-6">
            {save.error && (
              <Alert variant="error" className="mb-4">
                {save.error.message}
              </Alert>
            )}
          </div>
          <Drawer.Footer>
            <Button type="button" size="small" variant="secondary" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" size="small" disabled={!ready} isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
}
