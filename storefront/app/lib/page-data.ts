import type { loader } from "~/root";

type RootData = Awaited<ReturnType<typeof loader>>;

/** What a meta function is given about the routes of its page. */
export type PageMatches = ReadonlyArray<{ id: string; loaderData?: unknown } | undefined>;

/** The shop's public address and name out of a meta function's matches; empty when the root itself failed. */
export function siteOf(matches: PageMatches): { origin: string; name: string } {
  const root = matches.find((match) => match?.id === "root")?.loaderData as RootData | undefined;
  return { origin: root?.storefrontUrl ?? "", name: root?.store.name ?? "" };
}
