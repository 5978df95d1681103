import { guardedPages, NoAccess, useMay } from "@mestres/admin-kit";
import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Navigate, useHref, useLocation, useNavigationType } from "react-router-dom";
import { CORE_PAGES, detailNeeds, LANDINGS, PROFILE } from "../lib/core-pages";
import { NEEDS } from "../lib/needs";
import { firstBelow, firstPage, hiddenFor, pageAt, type Hidden } from "../lib/navigation";

const COVER = "data-mestres-no-access";
const BESIDE = "data-mestres-access";

/**
 * What the dashboard 2.21 lacks: its menus show every page to everybody, and a page that the server refuses is an error.
 * This stands in the bar at the top, which is on every page. It leaves out of the menus what would not open, leads whoever
 * has no right to the page after the login to one that they may see, and says instead of a refused page whom to ask.
 * Pages of plugins guard themselves (`page` of the kit).
 */
export function CoreNavigation() {
  const { may, known } = useMay();
  const pages = [...CORE_PAGES, ...guardedPages()];
  return (
    <>
      {/* Until it is known nobody may anything: entries that come are better than entries that go. */}
      <HiddenEntries hidden={hiddenFor(may, pages)} />
      <HiddenButtons bell={!may(NEEDS.bell)} search={!NEEDS.search.every(may)} />
      {known && <Denied />}
    </>
  );
}

/** The place in the address below which the dashboard stands: "/app", or nothing. */
const useBase = (): string => useHref("/").replace(/\/$/, "");

/**
 * A style sheet, since the dashboard draws its menus by itself and has no other way to leave an entry out for a role. An
 * entry is a link in a box of its own (`div > div > a`, or `li > div > a` below another), within which the pages below it
 * stand, too. A group of settings goes with its last entry.
 */
function HiddenEntries({ hidden: { pages, whole } }: { hidden: Hidden }) {
  const base = useBase();
  const links = (paths: readonly string[]) =>
    `a:is(${paths.map((path) => `[href="${base}${path}"]`).join()})`;
  if (!pages.length) {
    return null;
  }
  const gone = links(pages);
  const emptied = `aside div[data-state]:has(div > ${gone}):not(:has(a:not(${gone})))`;
  const entries = [
    `aside li:has(> div > ${gone})`,
    // Within the menu only: the way back out of the settings is such a link, too.
    ...(whole.length ? [`aside :is(nav, div[data-state]) div:has(> div > ${links(whole)})`] : []),
    emptied,
    // The line below the group.
    `${emptied} + div:not([data-state])`,
    // The same pages in the menu of the shop's name.
    `${gone}[role="menuitem"]`,
  ];
  return <style>{`${entries.join()}{display:none}`}</style>;
}

/**
 * The bell and the search ask for what few roles have, and have nothing to show to the others. The bell is the button
 * beside this mark in the bar; the search is the one button of the menu that neither opens nor closes something.
 */
function HiddenButtons({ bell, search }: { bell: boolean; search: boolean }) {
  const buttons = [
    ...(bell ? [`:has(> [${BESIDE}]) > button[aria-haspopup="dialog"]`] : []),
    ...(search ? ["aside nav button:not([data-state])"] : []),
  ];
  return (
    <>
      <span hidden {...{ [BESIDE]: "" }} />
      {buttons.length > 0 && <style>{`${buttons.join()}{display:none}`}</style>}
    </>
  );
}

/** For the page at the address: nothing, where it may be seen; another page; or word of whom to ask. */
function Denied() {
  const { may } = useMay();
  const { pathname } = useLocation();
  const cameBy = useNavigationType();
  const pages = [...CORE_PAGES, ...guardedPages()];
  const page = pageAt(pathname, CORE_PAGES);
  if (!page) {
    return null;
  }
  if (may(page.needs)) {
    const more = detailNeeds(pathname);
    return !more || may(more) ? null : <Cover key={pathname} />;
  }
  // Whoever types an address is told; whom the dashboard itself brought here is led on.
  const landed = cameBy === "REPLACE" && LANDINGS.some((path) => path === pathname);
  const within = pathname.startsWith("/settings/") ? "settings" : "anywhere";
  const next = landed
    ? (firstPage(may, pages, within) ?? PROFILE)
    : cameBy === "PUSH" && pathname === page.path && firstBelow(page.path, may, pages);
  return next ? <Navigate to={next} replace /> : <Cover key={pathname} />;
}

/** Stands instead of the page, which stays where the dashboard has put it, out of sight. */
function Cover() {
  const [main, setMain] = useState<Element | null>(null);
  useEffect(() => setMain(document.querySelector("main")), []);
  return (
    <>
      <style>{`main > :not([${COVER}]){display:none}`}</style>
      {main &&
        createPortal(
          <div {...{ [COVER]: "" }} className="flex w-full max-w-[1600px] flex-col gap-y-2 p-3">
            <NoAccess />
          </div>,
          main,
        )}
    </>
  );
}
