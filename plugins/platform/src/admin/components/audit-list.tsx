import {
  choiceFilter,
  fetchFile,
  ListTab,
  useColumns,
  useDateFilter,
  useList,
  useListQuery,
  useOpenRow,
  useSave,
} from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import {
  ACTIONS,
  AUDIT,
  auditQueryOf,
  OUTCOME_COLOURS,
  OUTCOMES,
  RESOURCES,
  shown,
  type AuditLine,
} from "../lib/audit";
import { AuditDrawer } from "./audit-drawer";
import { useAuditWord } from "./use-audit-word";

const PATH = "/admin/mestres/audit";

function useAuditColumns() {
  const { t } = useTranslation();
  const word = useAuditWord();
  const column = useColumns<AuditLine>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPlatform.audit.field.${name}`);
    return [
      column.time("created_at", title("when")),
      column.of("actor_email", title("person"), shown),
      column.of("action", title("action"), (action, { resource }) =>
        [word("action", action), word("resource", resource)].join(" · "),
      ),
      column.of("resource_id", title("id"), shown),
      column.state("outcome", title("outcome"), {
        colour: (outcome) => OUTCOME_COLOURS[outcome],
        words: (outcome) => word("outcome", outcome),
      }),
    ];
  }, [t, word, column]);
}

function useAuditFilters() {
  const { t } = useTranslation();
  const dates = useDateFilter();
  return useMemo(() => {
    const one = (id: string, label: string, choices: readonly string[]) =>
      choiceFilter({
        id,
        label: t(`mestresPlatform.audit.field.${label}`),
        choices,
        many: false,
        words: (name) => t(`mestresPlatform.audit.${id}.${name}`),
      });
    return [
      one("resource", "resource", RESOURCES),
      one("action", "action", ACTIONS),
      one("outcome", "outcome", OUTCOMES),
      dates("created_at", t("mestresPlatform.audit.field.when")),
    ];
  }, [t, dates]);
}

/** What staff did and were refused, with filters, an entry's details, and the file for a spreadsheet. */
export function AuditList() {
  const { t } = useTranslation();
  const query = auditQueryOf(useListQuery(AUDIT));
  const list = useList<{ entries: AuditLine[]; count: number }>(["mestres", "audit"], PATH, query);
  const { save, saving } = useSave();
  const { openId, hrefOf, close } = useOpenRow("entry");
  return (
    <ListTab
      heading={t("mestresPlatform.audit.title")}
      help={t("mestresPlatform.audit.help")}
      list={list}
      rowsOf={({ entries }) => entries}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={useAuditColumns()}
      filters={useAuditFilters()}
      search
      pageSize={AUDIT.limit}
      action={{
        label: t("mestresPlatform.audit.export"),
        disabled: saving,
        onClick: () => void save(() => fetchFile(`${PATH}/csv`, "text/csv", { query }), "auditoria.csv"),
      }}
      empty={{
        heading: t("mestresPlatform.audit.empty"),
        description: t("mestresPlatform.audit.emptyHelp"),
      }}
    >
      <AuditDrawer id={openId} onClose={close} />
    </ListTab>
  );
}
