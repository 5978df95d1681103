import { readFileSync } from "node:fs";
import path from "node:path";
import { CORE_PAGES, detailNeeds, LANDINGS, PROFILE } from "../core-pages";

const sources = path.join(path.dirname(require.resolve("@medusajs/dashboard")), "..", "src");
const read = (file: string) => readFileSync(path.join(sources, file), "utf8");

/** The addresses that a menu of the dashboard names. */
const named = (file: string): string[] =>
  [...read(file).matchAll(/^\s*(?!\/\/)to: "(\/[^"]+)"/gm)].map(([, to = ""]) => to);

const ours = CORE_PAGES.map(({ path: page }) => page);

it("knows every page that the dashboard's menus name", () => {
  const main = named("components/layout/main-layout/main-layout.tsx");
  const settings = named("components/layout/settings-layout/settings-layout.tsx");
  expect(main.length).toBeGreaterThan(10);
  expect(settings.length).toBeGreaterThan(15);
  expect([...main, ...settings].filter((page) => !ours.includes(page))).toEqual([PROFILE]);
});

it("names no page that the dashboard has not", () => {
  const routes = read("dashboard-app/routes/get-route.map.tsx");
  // Core's own plugin for draft orders brings a page of its own.
  const others = ours.filter((page) => page !== "/draft-orders");
  const segments = others.map((page) => page.replace("/settings/", ""));
  expect(segments.filter((one) => !routes.includes(`path: "${one}"`))).toEqual([]);
});

it("asks of a page below another what the menu nests there", () => {
  const main = read("components/layout/main-layout/main-layout.tsx");
  for (const { path: page, nested } of CORE_PAGES.filter(({ nested }) => nested)) {
    expect(main.indexOf(`to: "${nested}"`)).toBeGreaterThan(0);
    expect(main.indexOf(`to: "${nested}"`)).toBeLessThan(main.indexOf(`to: "${page}"`));
  }
});

it("leads on from where the dashboard leads everybody", () => {
  expect(read("routes/home/home.tsx")).toContain(`navigate("${LANDINGS[0]}", { replace: true })`);
  expect(read("routes/login/login.tsx")).toContain(`|| "${LANDINGS[0]}"`);
  expect(read("routes/settings/settings.tsx")).toContain(`navigate("${LANDINGS[1]}", { replace: true })`);
});

it("finds the bar at the top of every page, and entries where the style sheet looks for them", () => {
  const shell = read("components/layout/shell/shell.tsx");
  expect(shell).toContain('widgetsZonePrefix="topbar"');
  expect(shell).toContain("<main");
  expect(read("components/layout/notifications/notifications.tsx")).toContain("<Drawer.Trigger asChild>");
  expect(read("components/layout/main-layout/main-layout.tsx")).toContain("<aside");
  expect(read("components/layout/settings-layout/settings-layout.tsx")).toContain("<aside");
  // div > div > a, and li > div > a.
  const item = read("components/layout/nav-item/nav-item.tsx").replace(/\s+/g, " ");
  expect(item).toContain('<div className="w-full">{children}</div>');
  expect(item).toContain("<div> <NavItemTooltip to={to}> <NavLink");
  expect(item).toMatch(/<li className="flex h-7 items-center"> <SubItemLink/);
  expect(read("components/layout/settings-layout/settings-sidebar-layout-component.tsx")).toContain(
    "<RadixCollapsible.Root",
  );
});

it("asks of a customer's page for the orders that it lists, and fails without", () => {
  const section =
    "routes/customers/customer-detail/components/customer-order-section/customer-order-section.tsx";
  expect(read(section).replace(/\s+/g, " ")).toContain("if (isError) { throw error }");
  expect(detailNeeds("/customers/cus_01")).toBe("order:read");
  expect(detailNeeds("/customers/create")).toBeUndefined();
  expect(detailNeeds("/customers")).toBeUndefined();
});
