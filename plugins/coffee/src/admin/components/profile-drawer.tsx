import { FormDrawer, useDraft } from "@mestres/admin-kit";
import { Heading, toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { CoffeeProfileInput } from "../../lib/coffee";
import { BREWING_FIELDS, COFFEE_FIELDS, fieldId, type Field } from "../lib/profile-fields";
import { draftOf, readProfile } from "../lib/profile-form";
import { useSaveCoffeeProfile } from "../lib/use-coffee-profile";
import { ProfileField } from "./profile-field";

type Props = { productId: string; profile: CoffeeProfileInput | null; onClose: () => void };

/** The form of a profile. */
export function ProfileDrawer({ productId, profile, onClose }: Props) {
  const { t } = useTranslation();
  const form = useDraft(() => draftOf(profile), readProfile, fieldId);
  const save = useSaveCoffeeProfile(productId);
  const send = (value: CoffeeProfileInput) =>
    save.mutate(value, {
      onSuccess: () => {
        toast.success(t("mestresCoffee.saved"));
        onClose();
      },
    });
  const fieldOf = (field: Field) => (
    <ProfileField
      key={field}
      field={field}
      value={form.draft[field]}
      problem={form.problemOf(field)}
      onChange={(value) => form.change({ [field]: field === "state" ? value.toUpperCase() : value })}
      onLeave={() => form.leave(field)}
    />
  );
  return (
    <FormDrawer
      title={t("mestresCoffee.title")}
      description={t("mestresCoffee.hint")}
      wide
      save={save}
      onSubmit={() => form.submit(send)}
      onClose={onClose}
    >
      {COFFEE_FIELDS.map(fieldOf)}
      <Heading level="h3" className="border-ui-border-base col-span-full mt-2 border-t pt-6">
        {t("mestresCoffee.brewing")}
      </Heading>
      {BREWING_FIELDS.map(fieldOf)}
    </FormDrawer>
  );
}
