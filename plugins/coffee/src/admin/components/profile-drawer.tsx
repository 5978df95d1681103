import { Button, Drawer, Heading, toast } from "@medusajs/ui";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";

import { BREWING_FIELDS, COFFEE_FIELDS, CONTROLS, type Field } from "../lib/profile-fields";
import { draftOf, errorsOf, type Profile, profileFrom } from "../lib/profile-form";
import { useSaveCoffeeProfile } from "../lib/use-coffee-profile";
import { ProfileField } from "./profile-field";

type Props = {
  productId: string;
  profile: Profile | null;
  onClose: () => void;
};

/** The form of a profile; a field says what is wrong once it was touched or saving was tried. */
export function ProfileDrawer({ productId, profile, onClose }: Props) {
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
    if (Object.keys(errors).length > 0) {
      return;
    }
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
      control={CONTROLS[field]}
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
          <Drawer.Body className="grid content-start gap-4 overflow-y-auto sm:grid-cols-2">
            {COFFEE_FIELDS.map(fieldOf)}
            <Heading level="h3" className="border-ui-border-base mt-2 border-t pt-6 sm:col-span-2">
              {t("mestresCoffee.brewing")}
            </Heading>
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
}
