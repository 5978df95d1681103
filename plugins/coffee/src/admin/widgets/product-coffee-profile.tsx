import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { OnlyWith, onlyWith } from "@mestres/admin-kit";
import { Button, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";

import { ProfileDrawer } from "../components/profile-drawer";
import { ProfileFacts } from "../components/profile-facts";
import { NEEDS } from "../lib/needs";
import { useCoffeeProfile } from "../lib/use-coffee-profile";

/** Under a product: its coffee profile and label, with the form to change them. */
const CoffeeProfile = ({ data }: { data: { id: string } }) => {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { data: profile, isPending, isError } = useCoffeeProfile(data.id);
  if (isPending) {
    return null;
  }
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("mestresCoffee.title")}</Heading>
        {!isError && (
          <OnlyWith needs={NEEDS.editProfile}>
            <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
              {t(profile ? "actions.edit" : "mestresCoffee.create")}
            </Button>
          </OnlyWith>
        )}
      </div>
      {profile ? (
        <ProfileFacts profile={profile} />
      ) : (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t(`mestresCoffee.${isError ? "loadFailed" : "empty"}`)}
        </Text>
      )}
      {editing && (
        <ProfileDrawer productId={data.id} profile={profile ?? null} onClose={() => setEditing(false)} />
      )}
    </Container>
  );
};

export const config = defineWidgetConfig({
  id: "mestres-coffee:product-coffee-profile",
  zone: "product.details.after",
});

const ProductCoffeeProfile = onlyWith(NEEDS.profile, CoffeeProfile);

export default ProductCoffeeProfile;
