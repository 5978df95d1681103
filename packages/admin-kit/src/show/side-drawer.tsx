import { Drawer } from "@medusajs/ui";
import type { ReactNode } from "react";

type Props = {
  open?: boolean;
  onClose: () => void;
  title: string;
  description: string;
  /** Body and footer, of `Drawer`. */
  children: ReactNode;
};

/** A drawer with its heading; closed by its cross, by Escape and by a click beside it. */
export function SideDrawer({ open = true, onClose, title, description, children }: Props) {
  return (
    <Drawer open={open} onOpenChange={(next) => !next && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.Description>{description}</Drawer.Description>
        </Drawer.Header>
        {children}
      </Drawer.Content>
    </Drawer>
  );
}
