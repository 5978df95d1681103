import { data } from "react-router";
import { DeadLinkPage } from "~/features/order/dead-link-page";
import { takePaymentLink } from "~/features/order/link.server";
import { ShopError } from "~/layout/shop-error";
import { orHttpError } from "~/lib/http-error.server";
import { privateMeta } from "~/lib/seo";
import type { Route } from "./+types/payment-collection.$id";

export const meta: Route.MetaFunction = ({ matches }) => [
  ...privateMeta(matches, "Link de pagamento"),
  // The address opens an order: it must not travel to other sites.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request }: Route.LoaderArgs) {
  const why = await orHttpError(takePaymentLink(request, params.id));
  return data({ why }, { status: why === "closed" ? 410 : 404 });
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function PaymentCollection({ loaderData }: Route.ComponentProps) {
  return <DeadLinkPage why={loaderData.why} />;
}
