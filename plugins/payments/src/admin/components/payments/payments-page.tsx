import { TabbedPage } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { useCases } from "../../lib/payments/use-cases";
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
  const count = useCases(OPEN_CASES).data?.count;
  const label = (name: string) => t(`mestresPayments.tabs.${name}`);
  return (
    <TabbedPage
      title={t("mestresPayments.title")}
      subtitle={t("mestresPayments.subtitle")}
      tabs={[
        { name: "payments", label: label("payments"), View: PaymentsTab },
        { name: "cases", label: label("cases"), View: CasesTab, count, colour: "orange" },
        { name: "settlements", label: label("settlements"), View: SettlementsTab },
        { name: "counter", label: label("counter"), View: CounterTab },
        { name: "refusals", label: label("refusals"), View: RefusalsTab },
      ]}
    />
  );
}
