import type { Coffee } from "~/features/catalog/types";
import { factsOf } from "./facts";
import { variantHref } from "./choose-variant";

/** schema.org Product with one offer per variant, and the way to it from the home page. */
export function coffeeJsonLd(coffee: Coffee, { origin, name }: { origin: string; name: string }): object[] {
  const url = `${origin}/cafes/${coffee.handle}`;
  return [
    {
      "@context": "https://schema.org",
      "@type": "Product",
      "@id": `${url}#produto`,
      name: coffee.title,
      description: coffee.description ?? undefined,
      image: coffee.picture ? [origin + coffee.picture.src] : undefined,
      category: coffee.kind_label,
      brand: { "@type": "Brand", name },
      additionalProperty: factsOf(coffee).map(({ term, value }) => ({
        "@type": "PropertyValue",
        name: term,
        value,
      })),
      offers: coffee.variants
        .filter(({ price }) => price !== null)
        .map((variant) => ({
          "@type": "Offer",
          sku: variant.sku ?? variant.id,
          name: variant.title,
          url: url + variantHref(variant),
          priceCurrency: "BRL",
          price: ((variant.price ?? 0) / 100).toFixed(2),
          availability: `https://schema.org/${variant.available ? "InStock" : "OutOfStock"}`,
          itemCondition: "https://schema.org/NewCondition",
        })),
    },
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        { name: "Início", item: `${origin}/` },
        { name: "Cafés", item: `${origin}/cafes` },
        { name: coffee.title, item: url },
      ].map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
    },
  ];
}
