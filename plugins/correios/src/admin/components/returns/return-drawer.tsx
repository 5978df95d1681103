import { SideDrawer } from "@mestres/admin-kit";
import { Alert, Drawer } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useReturn } from "../../lib/returns/use-returns";
import { ReturnActions } from "./return-actions";
import { ReturnFacts } from "./return-facts";
import { ReturnHistory } from "./return-history";

type Props = {
  id: string | null;
  onClose: () => void;
};

/** One return: what comes back, what it gives back, its history, and what staff may do. */
export function ReturnDrawer({ id, onClose }: Props) {
  const { t } = useTranslation();
  const { data: found, error } = useReturn(id);
  return (
    <SideDrawer
      open={id !== null}
      onClose={onClose}
      title={
        found
          ? t("mestresShipping.returns.ofOrder", { number: found.display_id ?? "–" })
          : t("mestresShipping.returns.one")
      }
      description={t(
        found ? `mestresShipping.returns.stateHelp.${found.state}` : "mestresShipping.returns.loading",
      )}
    >
      <Drawer.Body className="overflow-y-auto p-0">
        {error && (
          <div className="p-6">
            <Alert variant="error">{error.message}</Alert>
          </div>
        )}
        {found && (
          <>
            <ReturnFacts found={found} />
            {/* The key keeps what was typed for one state from being offered for the next. */}
            <ReturnActions key={`${found.id}:${found.state}`} found={found} />
            <ReturnHistory events={found.events} />
          </>
        )}
      </Drawer.Body>
    </SideDrawer>
  );
}
