import { ProgressBar, SideDrawer } from "@mestres/admin-kit";
import { CheckCircleSolid, ClockSolid, Spinner, XCircleSolid } from "@medusajs/icons";
import { Button, Drawer, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import type { BatchLine } from "../../lib/desk/batch";
import type { useBatchBuy } from "../../lib/desk/use-batch-buy";

const ICONS = {
  waiting: <ClockSolid className="text-ui-fg-muted" />,
  buying: <Spinner className="text-ui-fg-interactive animate-spin" />,
  done: <CheckCircleSolid className="text-ui-tag-green-icon" />,
  failed: <XCircleSolid className="text-ui-tag-red-icon" />,
};

/** Labels being bought, order by order: how far it is, and why an order got none. */
export function BatchDrawer({ batch }: { batch: ReturnType<typeof useBatchBuy> }) {
  const { t } = useTranslation();
  const { lines, running, stop, clear } = batch;
  const ended = lines.filter(({ phase }) => phase === "done" || phase === "failed").length;
  const failed = lines.filter(({ phase }) => phase === "failed").length;
  return (
    <SideDrawer
      open={lines.length > 0}
      onClose={() => !running && clear()}
      title={t("mestresShipping.desk.buy.title")}
      description={t(`mestresShipping.desk.buy.${running ? "running" : failed ? "someFailed" : "allDone"}`, {
        ended,
        all: lines.length,
        failed,
      })}
    >
      <ProgressBar label={t("mestresShipping.desk.buy.title")} value={ended} max={lines.length} />
      <Drawer.Body className="overflow-y-auto p-0">
        <ul className="divide-y" aria-live="polite">
          {lines.map((line) => (
            <Line key={line.orderId} line={line} />
          ))}
        </ul>
      </Drawer.Body>
      <Drawer.Footer>
        {running ? (
          <Button size="small" variant="secondary" onClick={stop}>
            {t("mestresShipping.desk.buy.stop")}
          </Button>
        ) : (
          <>
            <Button size="small" variant="secondary" onClick={clear}>
              {t("mestresShipping.desk.close")}
            </Button>
            {ended > failed && (
              <Button size="small" asChild>
                <Link to="/envios?view=to_print">{t("mestresShipping.desk.buy.next")}</Link>
              </Button>
            )}
          </>
        )}
      </Drawer.Footer>
    </SideDrawer>
  );
}

const Line = ({ line }: { line: BatchLine }) => {
  const { t } = useTranslation();
  const { phase, labels, message, displayId } = line;
  return (
    <li className="flex items-start gap-x-3 px-6 py-3">
      <span className="mt-0.5 shrink-0">{ICONS[phase]}</span>
      <div className="min-w-0 flex-1">
        <div className="flex items-baseline justify-between gap-x-2">
          <Text size="small" weight="plus">
            {t("mestresShipping.desk.orderNumber", { number: displayId })}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t(`mestresShipping.desk.buy.phase.${phase}`, { labels })}
          </Text>
        </div>
        {message && (
          <Text size="small" className="text-ui-fg-error break-words">
            {message}
          </Text>
        )}
      </div>
    </li>
  );
};
