import { OnlyWith, Reference, SideDrawer, useFormat } from "@mestres/admin-kit";
import { Button, Drawer, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { qrImageOf } from "../../lib/payments/qr-code";
import type { StaticCode } from "../../lib/payments/use-static-codes";
import { CodeReceipts } from "./code-receipts";
import { CodeUse } from "./code-use";

/** A code to print, and what came in by it. */
export function CodeDrawer({ code, onClose }: { code: StaticCode; onClose: () => void }) {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const { pix_copia_e_cola: text, label, txid } = code;
  const { data: image } = useQuery({ queryKey: ["mestres", "qr", text], queryFn: () => qrImageOf(text) });
  return (
    <SideDrawer
      title={label}
      description={code.amount === null ? t("mestresPayments.counter.anyAmount") : amount(code.amount)}
      onClose={onClose}
    >
      <Drawer.Body className="flex flex-col gap-y-6 overflow-y-auto">
        <div className="flex flex-col items-center gap-y-3">
          {image && (
            // White whatever the theme: a scanner needs the contrast.
            <img
              src={image}
              alt={t("mestresPayments.counter.qr", { label })}
              className="size-64 rounded-md bg-white"
            />
          )}
          {image && (
            <Button size="small" variant="secondary" asChild>
              <a href={image} download={`pix-${txid}.svg`}>
                {t("mestresPayments.counter.download")}
              </a>
            </Button>
          )}
        </div>
        <div className="flex flex-col gap-y-1">
          <Text size="small" weight="plus">
            {t("mestresPayments.counter.copyAndPaste")}
          </Text>
          <Reference value={text} />
        </div>
        <CodeReceipts receipts={code.receipts} />
      </Drawer.Body>
      <OnlyWith needs={NEEDS.archiveCode}>
        <CodeUse code={code} onDone={onClose} />
      </OnlyWith>
    </SideDrawer>
  );
}
