import type { MetaDescriptor } from "react-router";

export type PageMeta = {
  title: string;
  description: string;
  /** Absolute address without query: the one search engines should keep. */
  canonical: string;
  /** Absolute address of the picture that a shared link shows. */
  image?: string | null;
  type?: "website" | "product" | "article";
  /** Structured data; written as escaped JSON-LD. */
  jsonLd?: object[];
  index?: boolean;
};

const SITE = "Mestres Café";

/** Title, description, canonical, Open Graph and JSON-LD of a page. */
export function pageMeta(page: PageMeta): MetaDescriptor[] {
  const title = page.title.includes(SITE) ? page.title : `${page.title} · ${SITE}`;
  return [
    { title },
    { name: "description", content: page.description },
    { tagName: "link", rel: "canonical", href: page.canonical },
    ...(page.index === false ? [{ name: "robots", content: "noindex" }] : []),
    { property: "og:site_name", content: SITE },
    { property: "og:locale", content: "pt_BR" },
    { property: "og:type", content: page.type ?? "website" },
    { property: "og:title", content: title },
    { property: "og:description", content: page.description },
    { property: "og:url", content: page.canonical },
    ...(page.image ? [{ property: "og:image", content: page.image }] : []),
    { name: "twitter:card", content: page.image ? "summary_large_image" : "summary" },
    ...(page.jsonLd ?? []).map((data) => ({ "script:ld+json": data }) as MetaDescriptor),
  ];
}

/** Text cut at a word so that it fits where search engines show it. */
export function shorten(text: string, length = 155): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  return `${line.slice(0, line.lastIndexOf(" ", length - 1))}…`;
}
