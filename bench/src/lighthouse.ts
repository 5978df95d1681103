import lighthouse from "lighthouse";
import { median, round } from "./report.ts";

export type PageFigures = {
  performance: number;
  accessibility: number;
  best_practices: number;
  seo: number;
  fcp_s: number;
  lcp_s: number;
  tti_s: number;
  tbt_ms: number;
  cls: number;
};

/** One mobile Lighthouse run with its default throttling (slow 4G, a mid-range phone). */
export async function audit(url: string, port: number): Promise<PageFigures> {
  const result = await lighthouse(
    url,
    {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
      // The cart lives in a cookie; a cold HTTP cache is Lighthouse's default all the same.
      disableStorageReset: true,
    },
    { extends: "lighthouse:default", settings: { formFactor: "mobile" } },
  );
  if (!result || result.lhr.runtimeError) {
    throw new Error(`Lighthouse on ${url}: ${result?.lhr.runtimeError?.message ?? "no result"}`);
  }
  const { categories, audits } = result.lhr;
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string) => audits[id]?.numericValue ?? Infinity;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    best_practices: score("best-practices"),
    seo: score("seo"),
    fcp_s: round(value("first-contentful-paint") / 1000),
    lcp_s: round(value("largest-contentful-paint") / 1000),
    tti_s: round(value("interactive") / 1000),
    tbt_ms: round(value("total-blocking-time"), 0),
    cls: round(value("cumulative-layout-shift"), 3),
  };
}

/** The median of each figure over runs of one page. */
export function medians(runs: readonly PageFigures[]): PageFigures {
  const first = runs[0];
  if (!first) {
    throw new Error("no Lighthouse run");
  }
  const names = Object.keys(first) as (keyof PageFigures)[];
  return Object.fromEntries(
    names.map((name) => [name, median(runs.map((run) => run[name]))]),
  ) as unknown as PageFigures;
}
