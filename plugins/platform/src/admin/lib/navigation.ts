import type { GuardedPage, Needs } from "@mestres/admin-kit";

type May = (needs: Needs) => boolean;

const isSetting = (path: string): boolean => path.startsWith("/settings/");

/** The page that an address belongs to: itself, or the one that it lies below. */
export function pageAt(pathname: string, pages: readonly GuardedPage[]): GuardedPage | undefined {
  return pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
}

/** What a menu must not show. */
export type Hidden = {
  /** Pages whose own entry goes. */
  pages: string[];
  /** Of these, the ones that have no page below them either: what the menu has around the entry goes with it. */
  whole: string[];
};

/** What the menus leave out for somebody who may do so much. */
export function hiddenFor(may: May, pages: readonly GuardedPage[]): Hidden {
  const denied = pages.filter(({ needs }) => !may(needs)).map(({ path }) => path);
  const kept = new Set(pages.filter(({ path }) => !denied.includes(path)).map(({ nested }) => nested));
  return { pages: denied, whole: denied.filter((path) => !kept.has(path)) };
}

/** The first page that somebody may see, among the settings or anywhere; undefined where there is none. */
export function firstPage(may: May, pages: readonly GuardedPage[], within: "anywhere" | "settings") {
  const open = pages.filter(({ needs }) => may(needs)).map(({ path }) => path);
  const setting = open.find(isSetting);
  return within === "settings" ? setting : (open.find((path) => !isSetting(path)) ?? setting);
}

/** The first page in the menu below another one that somebody may see. */
export function firstBelow(parent: string, may: May, pages: readonly GuardedPage[]): string | undefined {
  return pages.find(({ nested, needs }) => nested === parent && may(needs))?.path;
}
