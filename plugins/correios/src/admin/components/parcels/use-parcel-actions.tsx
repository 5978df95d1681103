import { useMay, type Needs } from "@mestres/admin-kit";
import {
  ArrowPath,
  CheckCircle,
  DocumentText,
  ReceiptPercent,
  TagSolid,
  Trash,
  XCircle,
} from "@medusajs/icons";
import { toast, usePrompt } from "@medusajs/ui";
import { useCallback, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { canPrint, canRebuy, canTrack, canTypeCode, canVoid, isExternal } from "../../lib/desk/labels";
import type { ParcelView } from "../../lib/desk/types";
import {
  useForgetCode,
  useMarkPosted,
  useRebuyParcel,
  useTrackParcel,
  useVoidParcel,
} from "../../lib/desk/use-desk";
import { usePrintParcels } from "../../lib/desk/use-print-parcels";
import { NEEDS } from "../../lib/needs";
import { CodeDrawer } from "./code-drawer";
import { FiscalDrawer } from "./fiscal-drawer";

export type ParcelAction = { label: string; icon: ReactNode; onClick: () => void };
type Asked = { what: "fiscal" | "code"; parcel: ParcelView };

/**
 * What whoever looks may do about one parcel as it stands, grouped: the harmless first, giving it up last. `dialogs` is to be
 * rendered beside; `actionsOf` stays the same function, so that a table does not lose its open menus.
 */
export function useParcelActions() {
  const { t } = useTranslation();
  const prompt = usePrompt();
  const { may } = useMay();
  const print = usePrintParcels();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [voiding, rebuying, tracking, posting, forgetting] = [
    useVoidParcel(),
    useRebuyParcel(),
    useTrackParcel(),
    useMarkPosted(),
    useForgetCode(),
  ];
  const text = (name: string) => t(`mestresShipping.desk.actions.${name}`);
  const told = (name: string) => ({
    onSuccess: () => toast.success(text(name)),
    onError: (error: Error) => toast.error(error.message),
  });

  const giveUp = async ({ id, tracking_code }: ParcelView) => {
    const sure = await prompt({
      title: text("voidTitle"),
      description: t(`mestresShipping.desk.actions.${tracking_code ? "voidBought" : "voidPacked"}`, {
        code: tracking_code ?? "",
      }),
      confirmText: text("void"),
      cancelText: t("actions.cancel"),
      variant: "danger",
    });
    if (sure) {
      voiding.mutate(id, told("voided"));
    }
  };
  const markPosted = ({ id }: ParcelView) =>
    posting.mutate([id], {
      onSuccess: ({ results }) => {
        const refused = results.find(({ ok }) => !ok);
        if (refused) {
          toast.error(refused.message ?? refused.code ?? "");
        } else {
          toast.success(text("posted"));
        }
      },
      onError: (error) => toast.error(error.message),
    });

  const latest = (parcel: ParcelView): ParcelAction[][] => {
    const { id } = parcel;
    const unbought = parcel.state === "packed" || parcel.state === "failed";
    const { print: printing, follow, buyLabel, pack } = NEEDS;
    const groups: [boolean, Needs, string, ReactNode, () => void][][] = [
      [
        [canPrint(parcel), printing, "print", <DocumentText key="p" />, () => void print([id], "10x15")],
        [canPrint(parcel), follow, "markPosted", <CheckCircle key="m" />, () => markPosted(parcel)],
        [
          canRebuy(parcel),
          buyLabel,
          "rebuy",
          <ArrowPath key="r" />,
          () => rebuying.mutate(id, told("rebought")),
        ],
        [
          canTrack(parcel),
          follow,
          "track",
          <ArrowPath key="t" />,
          () => tracking.mutate(id, told("tracked")),
        ],
        [unbought, pack, "fiscal", <ReceiptPercent key="f" />, () => setAsked({ what: "fiscal", parcel })],
        [
          canTypeCode(parcel),
          follow,
          "typeCode",
          <TagSolid key="c" />,
          () => setAsked({ what: "code", parcel }),
        ],
      ],
      [
        [
          isExternal(parcel),
          follow,
          "forgetCode",
          <Trash key="g" />,
          () => forgetting.mutate(id, told("forgotten")),
        ],
        [canVoid(parcel), buyLabel, "void", <XCircle key="v" />, () => void giveUp(parcel)],
      ],
    ];
    return groups
      .map((group) =>
        group
          .filter(([possible, needs]) => possible && may(needs))
          .map(([, , name, icon, onClick]) => ({ label: text(name), icon, onClick })),
      )
      .filter((group) => group.length > 0);
  };
  const current = useRef(latest);
  current.current = latest;
  const actionsOf = useCallback((parcel: ParcelView) => current.current(parcel), []);

  const close = () => setAsked(null);
  const dialogs =
    asked &&
    (asked.what === "fiscal" ? (
      <FiscalDrawer parcel={asked.parcel} onClose={close} />
    ) : (
      <CodeDrawer parcel={asked.parcel} onClose={close} />
    ));
  return { actionsOf, dialogs };
}
