import { TabbedPage, useMay } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { useCases } from "../../lib/payments/use-cases";
import { NEEDS } from "../../lib/needs";
import { CounterTab } from "../counter/counter-tab";
import { CasesTab } from "./cases-tab";
import { PaymentsTab } from "./payments-tab";
import { RefusalsTab } from "./refusals-tab";
import { SettlementsTab } from "./settlements-tab";

/** Only their number is wanted. */
const OPEN_CASES = { state: "open", limit: 1, offset: 0 } as const;

/** Orders › Pagamentos. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const mayDecide = useMay().may(NEEDS.tabs.cases);
  const count = useCases(OPEN_CASES, mayDecide).data?.count;
  const { tabs } = NEEDS;
  const label = (name: string) => t(`mestresPayments.tabs.${name}`);
  return (
    <TabbedPage
      title={t("mestresPayments.title")}
      subtitle={t("mestresPayments.subtitle")}
      tabs={[
        { name: "payments", label: label("payments"), View: PaymentsTab, needs: tabs.payments },
        { name: "cases", label: label("cases"), View: CasesTab, count, colour: "orange", needs: tabs.cases },
        { name: "settlements", label: label("settlements"), View: SettlementsTab, needs: tabs.settlements },
        { name: "counter", label: label("counter"), View: CounterTab, needs: tabs.counter },
        { name: "refusals", label: label("refusals"), View: RefusalsTab, needs: tabs.refusals },
      ]}
    />
  );
}
