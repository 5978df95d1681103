import { useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { StoredProfile } from "../lib/use-coffee-profile";

const SHOWN_WIDTH = 320;

/** The label and what is written in a profile. */
export function ProfileFacts({ profile }: { profile: StoredProfile }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const label = profile.label_images?.find(({ format, width }) => format === "webp" && width === SHOWN_WIDTH);
  const facts = [
    ["kind", t(`mestresCoffee.kinds.${profile.kind}`)],
    ["region", [profile.region, profile.state].filter(Boolean).join(" · ")],
    ["producer", profile.producer],
    ["variety", profile.variety],
    ["process", profile.process && t(`mestresCoffee.processes.${profile.process}`)],
    ["altitude_m", profile.altitude_m && `${number(profile.altitude_m)} m`],
    ["harvest", profile.harvest],
    ["sca_score", profile.sca_score && number(profile.sca_score)],
    ["roast", t(`mestresCoffee.roasts.${profile.roast}`)],
    ["notesShown", profile.notes.join(", ")],
  ].filter(([, value]) => Boolean(value));
  return (
    <div className="flex flex-col gap-6 px-6 py-4 sm:flex-row">
      {label && (
        <img
          src={label.url}
          alt={t("mestresCoffee.labelAlt")}
          width={160}
          height={200}
          className="self-start rounded-md"
        />
      )}
      <dl className="grid flex-1 grid-cols-2 content-start gap-x-4 gap-y-2">
        {facts.map(([field, value]) => (
          <div key={field} className="contents">
            <dt>
              <Text size="small" weight="plus" className="text-ui-fg-subtle">
                {t(`mestresCoffee.fields.${field ?? ""}`)}
              </Text>
            </dt>
            <dd>
              <Text size="small">{value}</Text>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
