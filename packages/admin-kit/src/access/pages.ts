import type { Needs, Policy } from "./use-may";

/** A page of the dashboard, and who may open it. */
export type GuardedPage = {
  /** Its address within the dashboard: "/envios". */
  path: string;
  needs: readonly Policy[];
  /** The page of the dashboard's own below which the menu shows it: "/orders". */
  nested?: string | undefined;
};

/** A slot of the window, since a bundler may give two plugins a copy of this module each. */
const SLOT = Symbol.for("mestres.admin-kit.pages");
type Slot = { [SLOT]?: Map<string, GuardedPage> };

const registry = (): Map<string, GuardedPage> => ((globalThis as Slot)[SLOT] ??= new Map());

/** Every page that a plugin has put under guard, so that the menu can leave out what would not open. */
export function guardedPages(): readonly GuardedPage[] {
  return [...registry().values()];
}

/** Notes a page. A second one of the same address replaces the first, as it does when code is reloaded. */
export function notePage({
  path,
  needs,
  nested,
}: {
  path: string;
  needs: Needs;
  nested?: string | undefined;
}) {
  registry().set(path, { path, needs: [needs].flat(), nested });
}
