import { getConfig } from "~/lib/config.server";

/** Everything may be found except what belongs to one shopper. */
export function loader() {
  const { storefrontUrl } = getConfig();
  const rules = [
    "User-agent: *",
    "Disallow: /carrinho",
    "Disallow: /checkout",
    "Disallow: /pedido/",
    "Disallow: /payment-collection/",
    "Disallow: /rastreio/",
    "Disallow: /api/",
  ];
  const text = [...rules, "", `Sitemap: ${storefrontUrl}/sitemap.xml`, ""].join("\n");
  return new Response(text, {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
