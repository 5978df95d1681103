import { Drawer } from "@medusajs/ui";
import type { FormEvent, ReactNode } from "react";
import { FormError, FormFooter, type FormFooterProps } from "./form-footer";

type Props = FormFooterProps & {
  title: string;
  description: string;
  /** Called only when the form is ready. */
  onSubmit: () => void;
  error: Error | null;
  children: ReactNode;
};

/** A form in a drawer: its fields are the children, one below the other. */
export function FormDrawer({ title, description, onSubmit, error, children, ...footer }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (footer.ready) {
      onSubmit();
    }
  };
  return (
    <Drawer open onOpenChange={(open) => !open && footer.onClose()}>
      <Drawer.Content>
        <form className="flex h-full flex-col overflow-hidden" onSubmit={submit} noValidate>
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description>{description}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
            {children}
            <FormError error={error} />
          </Drawer.Body>
          <FormFooter {...footer} />
        </form>
      </Drawer.Content>
    </Drawer>
  );
}
