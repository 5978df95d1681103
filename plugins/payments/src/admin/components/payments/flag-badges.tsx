import { Badge } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { Flag } from "../../lib/payments/types";

const COLOURS = { late: "red", mismatched: "red", expiring_today: "orange" } as const;

/** What is out of the ordinary about a payment. */
export function FlagBadges({ flags }: { flags: readonly Flag[] }) {
  const { t } = useTranslation();
  return (
    <span className="flex gap-x-1">
      {flags.map((flag) => (
        <Badge key={flag} size="2xsmall" color={COLOURS[flag]}>
          {t(`mestresPayments.flag.${flag}`)}
        </Badge>
      ))}
    </span>
  );
}
