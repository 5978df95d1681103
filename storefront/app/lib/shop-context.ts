import { useRouteLoaderData } from "react-router";
import type { loader } from "~/root";

/** What every page knows: seller, demo mode, bags in the cart. Undefined only when the root itself failed. */
export function useShop() {
  return useRouteLoaderData<typeof loader>("root");
}
