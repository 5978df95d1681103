import { OnlyWith, SideDrawer } from "@mestres/admin-kit";
import { ActionMenu } from "@medusajs/dashboard/components";
import { Alert, Drawer, Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { ParcelView } from "../../lib/desk/types";
import { useParcel } from "../../lib/desk/use-desk";
import { NEEDS } from "../../lib/needs";
import { ParcelEvents } from "./parcel-events";
import { ParcelFacts } from "./parcel-facts";
import { ParcelState } from "./parcel-state";
import type { ParcelAction } from "./use-parcel-actions";

type Props = {
  id: string | null;
  onClose: () => void;
  actionsOf: (parcel: ParcelView) => ParcelAction[][];
};

/** One parcel: how it stands, what is in it, and all that the Correios told of it. */
export function ParcelDrawer({ id, onClose, actionsOf }: Props) {
  const { t } = useTranslation();
  const { data, error } = useParcel(id);
  const parcel = data?.parcel;
  const groups = parcel ? actionsOf(parcel).map((actions) => ({ actions })) : [];
  return (
    <SideDrawer
      open={id !== null}
      onClose={onClose}
      title={
        parcel
          ? t("mestresShipping.desk.parcelTitle", {
              service: t(`mestresShipping.desk.service.${parcel.service}`, parcel.service),
              sequence: parcel.sequence,
              of: parcel.of,
            })
          : t("mestresShipping.desk.loading")
      }
      description={parcel?.recipient.name ?? ""}
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        {error && <Alert variant="error">{error.message}</Alert>}
        {parcel && (
          <>
            <div className="flex items-center justify-between gap-x-2">
              <ParcelState parcel={parcel} />
              <div className="flex items-center gap-x-2">
                <OnlyWith needs={NEEDS.order}>
                  <Link
                    className="text-ui-fg-interactive txt-compact-small"
                    to={`/orders/${parcel.order_id}`}
                  >
                    {t("mestresShipping.desk.openOrder")}
                  </Link>
                </OnlyWith>
                {groups.length > 0 && <ActionMenu groups={groups} />}
              </div>
            </div>
            {parcel.label_error && <Alert variant="warning">{parcel.label_error}</Alert>}
            <ParcelFacts parcel={parcel} />
            <section className="flex flex-col gap-y-3">
              <Heading level="h3">{t("mestresShipping.desk.events")}</Heading>
              <ParcelEvents events={data.events} />
            </section>
          </>
        )}
      </Drawer.Body>
    </SideDrawer>
  );
}
