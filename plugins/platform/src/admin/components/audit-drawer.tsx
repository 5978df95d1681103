import { FactRow, FormError, sdk, SideDrawer, StateBadge, useFormat } from "@mestres/admin-kit";
import { Drawer, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { changesOf, OUTCOME_COLOURS, shown, type AuditEntry } from "../lib/audit";
import { useAuditWord } from "./use-audit-word";

function useEntry(id: string | null) {
  return useQuery({
    queryKey: ["mestres", "audit", id],
    queryFn: async () => (await sdk.client.fetch<{ entry: AuditEntry }>(`/admin/mestres/audit/${id}`)).entry,
    enabled: id !== null,
  });
}

function Changes({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const changes = changesOf(entry);
  if (changes.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-3">
        {t("mestresPlatform.audit.noChanges")}
      </Text>
    );
  }
  return changes.map(({ name, before, after }) => (
    <FactRow key={name} label={name}>
      <span className="flex flex-col break-all">
        <s className="text-ui-fg-muted">{shown(before)}</s>
        <span>{shown(after)}</span>
      </span>
    </FactRow>
  ));
}

/** One entry: who, from where, and what was there before and after. */
export function AuditDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const word = useAuditWord();
  const { data: entry, error } = useEntry(id);
  const label = (name: string) => t(`mestresPlatform.audit.field.${name}`);
  return (
    <SideDrawer
      open={id !== null}
      onClose={onClose}
      title={
        entry
          ? `${word("action", entry.action)} · ${word("resource", entry.resource)}`
          : t("mestresPlatform.audit.entry")
      }
      description={entry ? format.time(entry.created_at) : ""}
    >
      <Drawer.Body className="divide-y overflow-y-auto p-0">
        {error && (
          <div className="px-6 py-4">
            <FormError error={error} />
          </div>
        )}
        {entry && (
          <>
            <FactRow label={label("person")}>{shown(entry.actor_email)}</FactRow>
            <FactRow label={label("outcome")}>
              <StateBadge colour={OUTCOME_COLOURS[entry.outcome]}>
                {word("outcome", entry.outcome)}
              </StateBadge>
            </FactRow>
            {entry.resource_id && <FactRow label={label("id")}>{entry.resource_id}</FactRow>}
            <FactRow label={label("roles")}>{shown(entry.actor_roles.join(", "))}</FactRow>
            <FactRow label={label("request")}>{`${entry.method} ${entry.path} (${entry.status})`}</FactRow>
            <FactRow label={label("ip")}>{shown(entry.ip)}</FactRow>
            <FactRow label={label("agent")}>{shown(entry.user_agent)}</FactRow>
            <FactRow label={label("requestId")}>{shown(entry.request_id)}</FactRow>
            <Heading level="h3" className="px-6 py-3">
              {t("mestresPlatform.audit.changes")}
            </Heading>
            <Changes entry={entry} />
            {entry.input && (
              <FactRow label={label("input")}>
                <code className="whitespace-pre-wrap break-all">{JSON.stringify(entry.input, null, 1)}</code>
              </FactRow>
            )}
          </>
        )}
      </Drawer.Body>
    </SideDrawer>
  );
}
