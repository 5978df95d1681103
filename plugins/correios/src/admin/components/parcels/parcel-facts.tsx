import { localDay, useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelView } from "../../lib/desk/types";
import { TrackingCode } from "./tracking-code";

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3">
    <Text as="span" size="small" className="text-ui-fg-subtle">
      {label}
    </Text>
    <Text as="span" size="small" className="break-words">
      {children}
    </Text>
  </div>
);

/** What is known of a parcel: box, measures, code, dates and the paper that it travels with. */
export function ParcelFacts({ parcel }: { parcel: ParcelView }) {
  const { t } = useTranslation();
  const { amount, time, day, weight } = useFormat();
  const title = (name: string) => t(`mestresShipping.desk.columns.${name}`);
  const { length, width, height, box_name } = parcel;
  return (
    <div className="flex flex-col gap-y-2">
      {parcel.tracking_code && (
        <Fact label={title("code")}>
          <TrackingCode code={parcel.tracking_code} />
        </Fact>
      )}
      <Fact label={title("box")}>
        {[
          box_name ?? t("mestresShipping.desk.plan.noBox"),
          `${length}×${width}×${height} cm`,
          weight(parcel.grams),
        ].join(" · ")}
      </Fact>
      <Fact label={title("items")}>
        <ul>
          {parcel.items.map(({ id, title: name, quantity }) => (
            <li key={id}>
              {quantity} × {name}
            </li>
          ))}
        </ul>
      </Fact>
      <Fact label={title("paper")}>
        {parcel.fiscal_kind === "nfe"
          ? t("mestresShipping.desk.fiscal.nfeOf", { key: parcel.nfe_key ?? "–" })
          : t("mestresShipping.desk.fiscal.kind.content_declaration")}
      </Fact>
      {parcel.quoted_cost !== null && <Fact label={title("cost")}>{amount(parcel.quoted_cost)}</Fact>}
      {parcel.label_expires_at && !parcel.posted_at && (
        <Fact label={title("labelUntil")}>{day(localDay(parcel.label_expires_at))}</Fact>
      )}
      {parcel.posted_at && <Fact label={title("posted")}>{time(parcel.posted_at)}</Fact>}
      {parcel.delivered_at ? (
        <Fact label={title("delivered")}>{time(parcel.delivered_at)}</Fact>
      ) : (
        parcel.expected_on && <Fact label={title("expected")}>{day(parcel.expected_on)}</Fact>
      )}
      {parcel.claim_until && (parcel.late || parcel.state === "lost") && (
        <Fact label={title("claim")}>{day(parcel.claim_until)}</Fact>
      )}
    </div>
  );
}
