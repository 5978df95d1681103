import type { ComponentType } from "react";
import { NoAccess } from "./no-access";
import { notePage } from "./pages";
import { useMay, type Needs } from "./use-may";

type Guard = {
  /** The page's address, as the folder of its file says it: "/settings/frete". */
  path: string;
  /** The policy of what the page loads first; several where one of them is enough, as on a page of tabs. */
  needs: Needs;
  /** Where the menu shows it: `config.nested` of the page's own file. */
  nested?: string | undefined;
};

/**
 * A page for those who may see what it loads. Others read whom to ask when they open its address, and do not find it in
 * the menu. What a page's file exports:
 *
 * ```tsx
 * export const config = defineRouteConfig({ label: "…", nested: "/orders" });
 * const Guarded = page({ path: "/envios", needs: "parcel:read", nested: config.nested }, DeskPage);
 * export default Guarded;
 * ```
 */
export function page({ path, needs, nested }: Guard, Page: ComponentType): ComponentType {
  notePage({ path, needs, nested });
  return function PageForThoseWhoMay() {
    const { may, known } = useMay();
    if (!known) {
      return null;
    }
    return may(needs) ? <Page /> : <NoAccess />;
  };
}
