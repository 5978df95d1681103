import { createClient, ok } from "@mestres/testing/app/client";
import { openBrowser, type SharedBrowser } from "./browser.ts";
import { openDemoShop } from "./demo-shop.ts";
import { firstLoad, type FirstLoad } from "./first-load.ts";
import { interactionMs } from "./interaction.ts";
import { audit, medians, type PageFigures } from "./lighthouse.ts";
import { atLeast, atMost, machine, progress, type Report, type Target } from "./report.ts";
import { withWorkplace } from "./workplace.ts";

const RUNS = 5;

type Page = {
  name: string;
  path: string;
  /** Budget of JavaScript on a first visit, KiB gzip; null where none is set. */
  javascriptKib: number | null;
  /** Not for search engines: its SEO score says nothing. */
  hidden?: boolean;
};

const CSS_KIB = 15;

/** The pages of a purchase, on a phone: Lighthouse, and what a first visit loads. */
export function storefront(): Promise<Report> {
  return withWorkplace(async (place) => {
    const facts = machine();
    const demo = await openDemoShop(place);
    const store = createClient(demo.backend, { "x-publishable-api-key": demo.publishableKey });
    const { coffees } = await ok(store<{ coffees: { handle: string }[] }>("/store/coffees?limit=1"));
    const coffeePath = `/cafes/${coffees[0]?.handle}`;
    const pages: Page[] = [
      { name: "home", path: "/", javascriptKib: 125 },
      { name: "list", path: "/cafes", javascriptKib: null },
      { name: "product", path: coffeePath, javascriptKib: 135 },
      { name: "cart", path: "/carrinho", javascriptKib: null, hidden: true },
      { name: "checkout", path: "/checkout", javascriptKib: 170, hidden: true },
    ];
    const browser = await openBrowser(place);
    await putIntoCart(browser, `${demo.storefront}${coffeePath}`);

    const loads = new Map<string, FirstLoad>();
    for (const { name, path } of pages) {
      loads.set(name, await firstLoad(browser.context, `${demo.storefront}${path}`));
    }
    progress("interaction");
    const inp = await interactionMs(browser.context, `${demo.storefront}${coffeePath}`);
    const audits = new Map<string, PageFigures>();
    for (const { name, path } of pages) {
      const runs: PageFigures[] = [];
      for (let run = 1; run <= RUNS; run += 1) {
        progress(`Lighthouse, ${name}, ${run} of ${RUNS}`);
        runs.push(await audit(`${demo.storefront}${path}`, browser.port));
      }
      audits.set(name, medians(runs));
    }
    return {
      name: "storefront",
      machine: facts,
      figures: {
        interaction_ms: inp,
        pages: Object.fromEntries(
          pages.map(({ name }) => [
            name,
            { first_load: loads.get(name), lighthouse_median_of_5: audits.get(name) },
          ]),
        ),
      },
      targets: [
        ...pages.flatMap((page) => targetsOf(page, loads.get(page.name), audits.get(page.name))),
        atMost("product: slowest answer to a tap, ms", 100, inp),
      ],
    };
  });
}

function targetsOf(page: Page, load: FirstLoad | undefined, lighthouse: PageFigures | undefined): Target[] {
  const { name, javascriptKib, hidden } = page;
  return [
    ...(javascriptKib === null
      ? []
      : [atMost(`${name}: JavaScript, KiB gzip`, javascriptKib, load?.javascript_kib)]),
    atMost(`${name}: CSS, KiB gzip`, CSS_KIB, load?.css_kib),
    atLeast(`${name}: performance`, 99, lighthouse?.performance),
    atLeast(`${name}: accessibility`, 100, lighthouse?.accessibility),
    atLeast(`${name}: best practices`, 100, lighthouse?.best_practices),
    ...(hidden ? [] : [atLeast(`${name}: SEO`, 100, lighthouse?.seo)]),
    atMost(`${name}: FCP, s`, 1.2, lighthouse?.fcp_s),
    atMost(`${name}: LCP, s`, 2, lighthouse?.lcp_s),
    atMost(`${name}: TTI, s`, 2.5, lighthouse?.tti_s),
    atMost(`${name}: TBT, ms`, 100, lighthouse?.tbt_ms),
    atMost(`${name}: CLS`, 0.02, lighthouse?.cls),
  ];
}

/** Checkout without a cart is another page. */
async function putIntoCart({ context }: SharedBrowser, url: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole("button", { name: "Pôr no carrinho" }).filter({ visible: true }).first().tap();
  await page.waitForURL("**/carrinho");
  await page.close();
}
