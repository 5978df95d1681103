import { Badge, Heading, Tabs, Text } from "@medusajs/ui";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router-dom";
import { useCases } from "../../lib/payments/use-cases";
import { CounterTab } from "../counter/counter-tab";
import { CasesTab } from "./cases-tab";
import { PaymentsTab } from "./payments-tab";
import { RefusalsTab } from "./refusals-tab";
import { SettlementsTab } from "./settlements-tab";

const VIEWS: Record<string, ComponentType> = {
  payments: PaymentsTab,
  cases: CasesTab,
  settlements: SettlementsTab,
  counter: CounterTab,
  refusals: RefusalsTab,
};

/** Only their number is wanted. */
const OPEN_CASES = { state: "open", limit: 1, offset: 0 } as const;

/** Orders › Pagamentos. The view is kept in the address; another view starts with none of this one's filters. */
export function PaymentsPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get("view") ?? "";
  const view = asked in VIEWS ? asked : "payments";
  const openCases = useCases(OPEN_CASES).data?.count ?? 0;
  return (
    <Tabs
      className="flex flex-col gap-y-3"
      value={view}
      onValueChange={(next) => setParams(next === "payments" ? {} : { view: next })}
    >
      <div className="flex flex-col gap-y-3 px-1 pt-1">
        <div>
          <Heading>{t("mestresPayments.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresPayments.subtitle")}
          </Text>
        </div>
        <Tabs.List className="-mx-1 overflow-x-auto px-1 py-1">
          {Object.keys(VIEWS).map((name) => (
            <Tabs.Trigger key={name} value={name} className="shrink-0 gap-x-1.5">
              {t(`mestresPayments.tabs.${name}`)}
              {name === "cases" && openCases > 0 && (
                <Badge size="2xsmall" color="orange" rounded="full">
                  {openCases}
                </Badge>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {Object.entries(VIEWS).map(([name, View]) => (
        <Tabs.Content key={name} value={name} className="flex flex-col gap-y-3 data-[state=inactive]:hidden">
          <View />
        </Tabs.Content>
      ))}
    </Tabs>
  );
}
