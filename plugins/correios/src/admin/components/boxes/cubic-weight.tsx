import { useFormat } from "@mestres/admin-kit";
import { Hint } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { cubicGrams } from "../../lib/boxes/cubic";

/** What a box of these sides is charged for at least, in the drawer while it is typed. */
export function CubicWeight({ sides }: { sides: number[] }) {
  const { t } = useTranslation();
  const { weight } = useFormat();
  const grams = cubicGrams(sides);
  return (
    <Hint aria-live="polite">
      {grams === null
        ? t("mestresShipping.boxes.outsideHelp")
        : t(`mestresShipping.boxes.${grams > 5_000 ? "cubicCharged" : "cubicFree"}`, {
            weight: weight(grams),
          })}
    </Hint>
  );
}
