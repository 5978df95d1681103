import { choiceFilter, useMay } from "@mestres/admin-kit";
import { toast } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { canPrint } from "../../lib/desk/labels";
import { PRINTED, TO_PRINT_STATES } from "../../lib/desk/lists";
import { useMarkPosted } from "../../lib/desk/use-desk";
import { type Print, usePrintParcels } from "../../lib/desk/use-print-parcels";
import { NEEDS } from "../../lib/needs";
import { ParcelsTable } from "./parcels-table";
import type { ParcelColumn } from "./use-parcel-columns";

const COLUMNS: readonly ParcelColumn[] = ["weight", "printed", "created"];

/** Labels bought or on their way: print them, hand the parcels in, say so. */
export function ToPrintTab() {
  const { t } = useTranslation();
  const { may } = useMay();
  const print = usePrintParcels();
  const markPosted = useMarkPosted();
  const printed = useMemo(
    () => [
      choiceFilter({
        id: "printed",
        many: false,
        label: t("mestresShipping.desk.columns.printed"),
        choices: PRINTED,
        words: (printed) => t(`mestresShipping.desk.printed.${printed}`),
      }),
    ],
    [t],
  );
  const post = (ids: string[]) =>
    markPosted.mutate(ids, {
      onSuccess: ({ results }) => {
        const refused = results.filter(({ ok }) => !ok);
        if (refused.length < results.length) {
          toast.success(
            t("mestresShipping.desk.actions.postedSome", { number: results.length - refused.length }),
          );
        }
        for (const { message, code } of refused.slice(0, 3)) {
          toast.error(message ?? code ?? "");
        }
      },
      onError: (error) => toast.error(error.message),
    });
  return (
    <ParcelsTable
      tab="to_print"
      states={TO_PRINT_STATES}
      columns={COLUMNS}
      filters={printed}
      selectable={may([NEEDS.print, NEEDS.follow])}
      commandsOf={(chosen, done) => {
        const ready = chosen.filter(canPrint).map(({ id }) => id);
        const guarded = (act: () => void) => () => {
          if (ready.length < chosen.length) {
            toast.info(t("mestresShipping.desk.someNotReady"));
          }
          if (ready.length) {
            act();
          }
          done();
        };
        const printing = (what: Print) => guarded(() => void print(ready, what));
        const commands = [
          {
            label: t("mestresShipping.desk.actions.print10x15"),
            shortcut: "e",
            run: printing("10x15"),
            needs: NEEDS.print,
          },
          {
            label: t("mestresShipping.desk.actions.printA4"),
            shortcut: "a",
            run: printing("a4"),
            needs: NEEDS.print,
          },
          {
            label: t("mestresShipping.desk.actions.postingList"),
            shortcut: "l",
            run: printing("list"),
            needs: NEEDS.print,
          },
          {
            label: t("mestresShipping.desk.actions.markPosted"),
            shortcut: "p",
            run: guarded(() => post(ready)),
            needs: NEEDS.follow,
          },
        ];
        return commands.filter(({ needs }) => may(needs));
      }}
    />
  );
}
