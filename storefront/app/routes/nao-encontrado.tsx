import { data } from "react-router";
import { ShopError } from "~/layout/shop-error";
import type { Route } from "./+types/nao-encontrado";

export const meta: Route.MetaFunction = () => [
  { title: "Página não encontrada · Mestres Café" },
  { name: "robots", content: "noindex" },
];

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
