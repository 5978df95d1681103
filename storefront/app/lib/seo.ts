import type { MetaDescriptor } from "react-router";
import { siteOf, type PageMatches } from "./page-data";

export type PageMeta = {
  /** Without the shop's name, which is added. */
  title: string;
  description: string;
  /** Path without query: the address that search engines should keep. */
  path: string;
  /** Path of the picture that a shared link shows. */
  image?: string | null;
  type?: "website" | "product" | "article";
  /** Structured data; written as escaped JSON-LD. */
  jsonLd?: object[];
  index?: boolean;
};

/** "Carrinho · Mestres Café"; a title that has the shop's name already stays as it is. */
export function pageTitle(matches: PageMatches, title: string): string {
  const { name } = siteOf(matches);
  return name === "" || title.includes(name) ? title : `${title} · ${name}`;
}

/** Title, description, canonical, Open Graph and JSON-LD of a page that may be found. */
export function pageMeta(matches: PageMatches, page: PageMeta): MetaDescriptor[] {
  const { origin, name } = siteOf(matches);
  const title = pageTitle(matches, page.title);
  const canonical = origin + page.path;
  return [
    { title },
    { name: "description", content: page.description },
    { tagName: "link", rel: "canonical", href: canonical },
    ...(page.index === false ? [{ name: "robots", content: "noindex" }] : []),
    { property: "og:site_name", content: name },
    { property: "og:locale", content: "pt_BR" },
    { property: "og:type", content: page.type ?? "website" },
    { property: "og:title", content: title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: canonical },
    ...(page.image ? [{ property: "og:image", content: origin + page.image }] : []),
    { name: "twitter:card", content: page.image ? "summary_large_image" : "summary" },
    ...(page.jsonLd ?? []).map((data) => ({ "script:ld+json": data }) as MetaDescriptor),
  ];
}

/** Title of a page that belongs to one shopper, or to nobody: search engines leave it out. */
export function privateMeta(matches: PageMatches, title: string): MetaDescriptor[] {
  return [{ title: pageTitle(matches, title) }, { name: "robots", content: "noindex" }];
}

/** Text cut at a word so that it fits where search engines show it. */
export function shorten(text: string, length = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) {
    return line;
  }
  return `${line.slice(0, line.lastIndexOf(" ", length - 1))}…`;
}
