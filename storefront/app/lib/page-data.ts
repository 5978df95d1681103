import type { loader } from "~/root";

type RootData = Awaited<ReturnType<typeof loader>>;

/** The shop's public address out of a meta function's matches; empty when the root itself failed. */
export function originOf(matches: ReadonlyArray<{ id: string; loaderData?: unknown } | undefined>): string {
  const root = matches.find((match) => match?.id === "root")?.loaderData as RootData | undefined;
  return root?.storefrontUrl ?? "";
}
