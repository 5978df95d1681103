import { ListTab, useListQuery, useOpenRow } from "@mestres/admin-kit";
import { Button } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { TRACKING_FLAGS, type TrackingFlag } from "../../lib/desk/lists";
import { TRACKED } from "../../lib/desk/query";
import { useTracked } from "../../lib/desk/use-desk";
import { ParcelDrawer } from "../parcels/parcel-drawer";
import { useParcelActions } from "../parcels/use-parcel-actions";
import { useTrackedColumns } from "./use-tracked-columns";

const [FIRST] = TRACKING_FLAGS;

const flagOf = (raw: string | null): TrackingFlag => TRACKING_FLAGS.find((one) => one === raw) ?? FIRST;

/** Parcels that somebody must see to: late, lost, stuck or silent, the claim that runs out first on top. */
export function AttentionTab() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const flag = flagOf(address.get("flag"));
  const list = useTracked({ flag, ...useListQuery(TRACKED) });
  const { openId, hrefOf, close } = useOpenRow("parcel_id");
  const { actionsOf, dialogs } = useParcelActions();
  const choose = (next: TrackingFlag) =>
    setAddress((before) => {
      before.delete("offset");
      before.set("flag", next);
      return before;
    });
  const flags = (
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
  );
  return (
    <ListTab
      above={flags}
      heading={t(`mestresShipping.desk.flag.${flag}`)}
      help={t(`mestresShipping.desk.flagHelp.${flag}`)}
      list={list}
      rowsOf={({ parcels }) => parcels}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={useTrackedColumns()}
      search
      pageSize={TRACKED.limit}
      empty={{
        heading: t("mestresShipping.desk.empty.attention"),
        description: t("mestresShipping.desk.empty.attentionHelp"),
      }}
    >
      <ParcelDrawer id={openId} onClose={close} actionsOf={actionsOf} />
      {dialogs}
    </ListTab>
  );
}
