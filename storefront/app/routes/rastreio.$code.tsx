import { data } from "react-router";
import { ParcelPage } from "~/features/parcels/parcel-page";
import { fetchParcelByCode } from "~/features/parcels/parcels.server";
import { wordsOf } from "~/features/parcels/words";
import { ShopError } from "~/layout/shop-error";
import { orHttpError } from "~/lib/http-error.server";
import type { Route } from "./+types/rastreio.$code";

export const meta: Route.MetaFunction = ({ data: loaded }) => [
  { title: loaded ? `${wordsOf(loaded.parcel).short} · Rastreio` : "Rastreio" },
  { name: "robots", content: "noindex" },
  // The address holds a tracking code: it must not travel to other sites.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params }: Route.LoaderArgs) {
  const parcel = await orHttpError(fetchParcelByCode(params.code));
  if (!parcel) {
    throw data(
      { code: "parcel_not_found", message: "Não achamos este código de rastreio." },
      { status: 404 },
    );
  }
  return { parcel };
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function Rastreio({ loaderData }: Route.ComponentProps) {
  return <ParcelPage parcel={loaderData.parcel} />;
}
