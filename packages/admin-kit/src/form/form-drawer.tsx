import { Alert, Button, Drawer } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMay, type Needs } from "../access/use-may";
import { SideDrawer } from "../show/side-drawer";

/** How sending a form stands, as a mutation tells it. */
export type Save = { isPending: boolean; error: Error | null };

type FormProps = {
  /** Called only when the form is ready. */
  onSubmit: () => void;
  onClose: () => void;
  /** Whether it may be sent as it stands; a form that tells what is missing on saving is always ready. */
  ready?: boolean;
  save: Save;
  /** The policy of the route that it is sent to: whoever lacks it reads the form, and cannot send it. */
  needs?: Needs;
  /** What the button that sends it says, unless it is "save". */
  submitLabel?: string;
  /** Two fields side by side where there is room. */
  wide?: boolean;
  /** Its fields, one below the other. */
  children: ReactNode;
};

const SIDE_BY_SIDE = { gridTemplateColumns: "repeat(auto-fit, minmax(13rem, 1fr))", alignContent: "start" };

/** What the server refused, told where screen readers listen. Leave it in place while there is nothing to tell. */
export function FormError({ error }: { error: Error | null }) {
  return <div role="alert">{error && <Alert variant="error">{error.message}</Alert>}</div>;
}

/** A form inside of a drawer that is open: its fields scroll, what was refused and the buttons stay in sight. */
export function DrawerForm({
  onSubmit,
  onClose,
  ready = true,
  save,
  needs,
  submitLabel,
  wide,
  children,
}: FormProps) {
  const { t } = useTranslation();
  const { may } = useMay();
  const sendable = !needs || may(needs);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sendable && ready && !save.isPending) {
      onSubmit();
    }
  };
  return (
    <form className="flex flex-1 flex-col overflow-hidden" onSubmit={submit} noValidate>
      <Drawer.Body
        className={`overflow-y-auto ${wide ? "grid gap-4" : "flex flex-col gap-y-4"}`}
        style={wide ? SIDE_BY_SIDE : {}}
      >
        <fieldset className="contents" disabled={!sendable}>
          {children}
        </fieldset>
      </Drawer.Body>
      {/* Outside of what scrolls: on a phone the end of the form is out of sight. */}
      <div className={save.error ? "px-6 pb-4" : ""}>
        <FormError error={save.error} />
      </div>
      <Drawer.Footer>
        <Button type="button" size="small" variant="secondary" onClick={onClose}>
          {t(sendable ? "actions.cancel" : "actions.close")}
        </Button>
        {sendable && (
          <Button type="submit" size="small" disabled={!ready} isLoading={save.isPending}>
            {submitLabel ?? t("actions.save")}
          </Button>
        )}
      </Drawer.Footer>
    </form>
  );
}

type Props = FormProps & { title: string; description: string };

/** A form in a drawer of its own. */
export function FormDrawer({ title, description, ...form }: Props) {
  return (
    <SideDrawer title={title} description={description} onClose={form.onClose}>
      <DrawerForm {...form} />
    </SideDrawer>
  );
}
