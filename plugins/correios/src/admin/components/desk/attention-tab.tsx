import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Button, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { TRACKING_FLAGS, type TrackingFlag } from "../../lib/desk/lists";
import { useTracked } from "../../lib/desk/use-desk";
import { useOpenRow } from "../../lib/use-open-row";
import { ParcelDrawer } from "../parcels/parcel-drawer";
import { useParcelActions } from "../parcels/use-parcel-actions";
import { useTrackedColumns } from "./use-tracked-columns";

const PAGE_SIZE = 20;
const [FIRST] = TRACKING_FLAGS;

const flagOf = (raw: string | null): TrackingFlag => TRACKING_FLAGS.find((one) => one === raw) ?? FIRST;

/** Parcels that somebody must see to: late, lost, stuck or silent, the claim that runs out first on top. */
export function AttentionTab() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const flag = flagOf(address.get("flag"));
  const { q, offset } = useQueryParams(["q", "offset"]);
  const { data, isPending, error } = useTracked({
    flag,
    limit: PAGE_SIZE,
    offset: Number(offset) || 0,
    ...(q && { q }),
  });
  const { openId: parcelId, hrefOf, close } = useOpenRow("parcel_id");
  const { actionsOf, dialogs } = useParcelActions();
  const columns = useTrackedColumns();
  const choose = (next: TrackingFlag) =>
    setAddress((before) => {
      before.delete("offset");
      before.set("flag", next);
      return before;
    });
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  return (
    <Container className="overflow-hidden p-0">
      <div className="flex flex-wrap gap-2 px-6 pt-4">
        {TRACKING_FLAGS.map((name) => (
          <Button
            key={name}
            size="small"
            variant={name === flag ? "primary" : "secondary"}
            aria-pressed={name === flag}
            onClick={() => choose(name)}
          >
            {t(`mestresShipping.desk.flag.${name}`)}
          </Button>
        ))}
      </div>
      <DataTable
        heading={t(`mestresShipping.desk.flag.${flag}`)}
        headingLevel="h2"
        subHeading={t(`mestresShipping.desk.flagHelp.${flag}`)}
        data={data?.parcels ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresShipping.desk.empty.attention"),
            description: t("mestresShipping.desk.empty.attentionHelp"),
          },
          filtered: {
            heading: t("mestresShipping.desk.empty.filtered"),
            description: t("mestresShipping.desk.empty.filteredHelp"),
          },
        }}
      />
      <ParcelDrawer id={parcelId} onClose={close} actionsOf={actionsOf} />
      {dialogs}
    </Container>
  );
}
