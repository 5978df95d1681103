import { Alert, Button, Drawer } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

export type FormFooterProps = {
  /** What the button that sends the form says. */
  submitLabel: string;
  /** Whether the form can be sent as it is. */
  ready: boolean;
  pending: boolean;
  onClose: () => void;
};

/** What the server refused, told where screen readers listen. Leave it in place while there is nothing to tell. */
export function FormError({ error }: { error: Error | null }) {
  return <div role="alert">{error && <Alert variant="error">{error.message}</Alert>}</div>;
}

/** The end of a form in a drawer: leave it, or send it. */
export function FormFooter({ submitLabel, ready, pending, onClose }: FormFooterProps) {
  const { t } = useTranslation();
  return (
    <Drawer.Footer>
      <Button type="button" size="small" variant="secondary" onClick={onClose}>
        {t("actions.cancel")}
      </Button>
      <Button type="submit" size="small" disabled={!ready} isLoading={pending}>
        {submitLabel}
      </Button>
    </Drawer.Footer>
  );
}
