import { sdk } from "@mestres/admin-kit";
import { Container, Heading, Text } from "@medusajs/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  /** The policy that the page's own route asks for: "audit_entry:read". */
  policy: string;
  children: ReactNode;
};

/** A page for those who may see it; others read whom to ask. */
export function OnlyWith({ policy, children }: Props) {
  const { t } = useTranslation();
  const { data, isError } = useQuery({
    queryKey: ["mestres", "permissions"],
    queryFn: () => sdk.client.fetch<{ permissions: string[] }>("/admin/rbac/me/permissions"),
    staleTime: 60_000,
  });
  if (isError || data?.permissions.includes(policy)) {
    return children;
  }
  return data ? (
    <Container className="flex flex-col gap-y-2 px-6 py-8 text-center">
      <Heading>{t("mestresPlatform.access.title")}</Heading>
      <Text className="text-ui-fg-subtle">{t("mestresPlatform.access.ask")}</Text>
    </Container>
  ) : null;
}
