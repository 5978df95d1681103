import { allCoffees } from "~/features/catalog/catalog.server";
import { getConfig } from "~/lib/config.server";
import { orHttpError } from "~/lib/http-error.server";

const PAGES = ["/", "/cafes", "/sobre", "/contato", "/trocas-e-devolucoes", "/privacidade"];

const escapeXml = (text: string): string =>
  text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);

export async function loader() {
  const { storefrontUrl } = getConfig();
  const { coffees } = await orHttpError(allCoffees());
  const paths = [...PAGES, ...coffees.map(({ handle }) => `/cafes/${encodeURIComponent(handle)}`)];
  const urls = paths.map((path) => `  <url><loc>${escapeXml(storefrontUrl + path)}</loc></url>`);
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    "</urlset>",
    "",
  ].join("\n");
  return new Response(xml, {
    headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
