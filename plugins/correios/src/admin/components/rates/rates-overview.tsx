import { CsvImport, OnlyWith, saveFile, useFormat } from "@mestres/admin-kit";
import { Button, Container, Heading, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  previewRates,
  useExportRates,
  useImportRates,
  useRatesStatus,
  useRefreshRates,
} from "../../lib/rates/use-rates";
import { NEEDS } from "../../lib/needs";
import { CoverageList } from "./coverage-list";
import { ImportSummary } from "./import-summary";
import { RefreshProgress } from "./refresh-progress";

/** How old the table is and what it covers, and what can be done with it as a whole. */
export function RatesOverview() {
  const { t } = useTranslation();
  const { time } = useFormat();
  const { data } = useRatesStatus();
  const refresh = useRefreshRates();
  const export_ = useExportRates();
  const { mutateAsync: importRates } = useImportRates();
  const [importing, setImporting] = useState(false);
  const running = data?.refresh?.state === "running";
  const failed = ({ message }: Error) => toast.error(message);
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
        <div className="max-w-xl">
          <Heading level="h2">{t("mestresShipping.settings.tabs.rates")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.rates.help")}
          </Text>
          <Text size="small">
            {data?.refreshed_at
              ? t("mestresShipping.rates.refreshedAt", { time: time(data.refreshed_at) })
              : t("mestresShipping.rates.neverRefreshed")}
          </Text>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            variant="secondary"
            isLoading={export_.isPending}
            onClick={() =>
              export_.mutate(undefined, {
                onSuccess: (file) => saveFile(file, "fretes.csv"),
                onError: failed,
              })
            }
          >
            {t("mestresShipping.rates.export")}
          </Button>
          <OnlyWith needs={NEEDS.changeRates}>
            <Button size="small" variant="secondary" onClick={() => setImporting(true)}>
              {t("mestresShipping.rates.import")}
            </Button>
            <Button
              size="small"
              isLoading={refresh.isPending}
              disabled={running}
              onClick={() =>
                refresh.mutate(undefined, {
                  onSuccess: () => toast.success(t("mestresShipping.rates.refreshStarted")),
                  onError: failed,
                })
              }
            >
              {t("mestresShipping.rates.refresh")}
            </Button>
          </OnlyWith>
        </div>
      </div>
      {data?.refresh && <RefreshProgress refresh={data.refresh} />}
      {data && <CoverageList services={data.services} />}
      {importing && (
        <CsvImport
          title={t("mestresShipping.rates.import")}
          description={t("mestresShipping.rates.importHelp")}
          help={t("mestresShipping.rates.fileHelp")}
          submitLabel={t("mestresShipping.rates.confirmImport")}
          look={previewRates}
          summary={({ services }) => <ImportSummary services={services} />}
          run={(csv) => importRates(csv)}
          onDone={({ lines }) => toast.success(t("mestresShipping.rates.imported", { lines }))}
          onClose={() => setImporting(false)}
        />
      )}
    </Container>
  );
}
