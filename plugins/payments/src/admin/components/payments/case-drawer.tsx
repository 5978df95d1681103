import { SideDrawer, useMay } from "@mestres/admin-kit";
import { Alert, Drawer } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { useCase } from "../../lib/payments/use-cases";
import type { PaymentCase } from "../../lib/payments/types";
import { CaseDecision } from "./case-decision";
import { CaseFacts } from "./case-facts";
import { SettleForm } from "./settle-form";

type Props = { id: string | null; onClose: () => void };

/** One case: what happened, and what to do about it or what was done. */
export function CaseDrawer({ id, onClose }: Props) {
  const { t } = useTranslation();
  const { data: found, isPending } = useCase(id);
  return (
    <SideDrawer
      open={id !== null}
      onClose={onClose}
      title={found ? t(`mestresPayments.caseKind.${found.kind}`) : t("mestresPayments.cases.one")}
      description={t(found ? `mestresPayments.caseHelp.${found.kind}` : "mestresPayments.cases.loading")}
    >
      {found ? (
        <CaseBody found={found} onClose={onClose} />
      ) : (
        <Drawer.Body>
          {!isPending && <Alert variant="error">{t("mestresPayments.cases.missing")}</Alert>}
        </Drawer.Body>
      )}
    </SideDrawer>
  );
}

const CaseBody = ({ found, onClose }: { found: PaymentCase; onClose: () => void }) => {
  const { may } = useMay();
  const open = found.state === "open";
  return open && may(NEEDS.settleCase) ? (
    // The key keeps a choice made for one case from being offered for the next.
    <SettleForm key={found.id} case={found} onClose={onClose} />
  ) : (
    <Drawer.Body className="overflow-y-auto p-0">
      <CaseFacts case={found} />
      {!open && <CaseDecision case={found} />}
    </Drawer.Body>
  );
};
