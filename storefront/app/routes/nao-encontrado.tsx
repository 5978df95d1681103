import { data } from "react-router";
import { ShopError } from "~/layout/shop-error";
import { privateMeta } from "~/lib/seo";
import type { Route } from "./+types/nao-encontrado";

export const meta: Route.MetaFunction = ({ matches }) => privateMeta(matches, "Página não encontrada");

/** Any other address: a real 404, with the shop around it. */
export function loader() {
  throw data({ code: "page_not_found", message: "Página não encontrada" }, { status: 404 });
}

export default function NaoEncontrado() {
  return null;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}
