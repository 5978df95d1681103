import { Button, Drawer, Heading, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import {
  draftOf,
  errorsOf,
  type Field,
  KINDS,
  PROCESSES,
  type Profile,
  profileFrom,
  ROASTS,
} from "../lib/profile-form";
import { useSaveCoffeeProfile } from "../lib/use-coffee-profile";
import { ProfileField } from "./profile-field";

const COFFEE_FIELDS: readonly Field[] = [
  "kind",
  "roast",
  "process",
  "region",
  "state",
  "producer",
  "variety",
  "altitude_m",
  "harvest",
  "sca_score",
  "notes",
  "net_content",
];
const BREWING_FIELDS: readonly Field[] = ["method", "dose_g", "water_ml", "temp_c", "time_s", "text"];
const NUMBERS: readonly Field[] = ["altitude_m", "sca_score", "dose_g", "water_ml", "temp_c", "time_s"];

const CHOICES: Partial<Record<Field, { values: readonly string[]; group: string; optional?: boolean }>> = {
  kind: { values: KINDS, group: "kinds" },
  roast: { values: ROASTS, group: "roasts" },
  process: { values: PROCESSES, group: "processes", optional: true },
};

interface Props {
  productId: string;
  profile: Profile | null;
  onClose: () => void;
}

/** The form of a profile; a field says what is wrong once it was touched or saving was tried. */
export const ProfileDrawer = ({ productId, profile, onClose }: Props) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(profile));
  const [touched, setTouched] = useState<ReadonlySet<Field>>(new Set());
  const [tried, setTried] = useState(false);
  const save = useSaveCoffeeProfile(productId);
  const errors = errorsOf(draft);

  const change = (field: Field, value: string) => {
    setDraft((before) => ({ ...before, [field]: field === "state" ? value.toUpperCase() : value }));
    setTouched((before) => new Set(before).add(field));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) return;
    save.mutate(profileFrom(draft), {
      onSuccess: () => {
        toast.success(t("mestresCoffee.saved"));
        onClose();
      },
      onError: (error) => toast.error(error.message),
    });
  };
  const fieldOf = (field: Field) => (
    <ProfileField
      key={field}
      field={field}
      value={draft[field]}
      error={tried || touched.has(field) ? errors[field] : undefined}
      choices={CHOICES[field]}
      numeric={NUMBERS.includes(field)}
      multiline={field === "text"}
      onChange={(value) => change(field, value)}
    />
  );

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form className="flex h-full flex-col overflow-hidden" onSubmit={submit} noValidate>
          <Drawer.Header>
            <Drawer.Title>{t("mestresCoffee.title")}</Drawer.Title>
            <Drawer.Description>{t("mestresCoffee.hint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
            {COFFEE_FIELDS.map(fieldOf)}
            <Heading level="h3">{t("mestresCoffee.brewing")}</Heading>
            {BREWING_FIELDS.map(fieldOf)}
          </Drawer.Body>
          <Drawer.Footer>
            <Button type="button" variant="secondary" size="small" onClick={onClose}>
              {t("actions.cancel")}
            </Button>
            <Button type="submit" size="small" isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  );
};
