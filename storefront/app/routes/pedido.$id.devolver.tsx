import { data, redirect } from "react-router";
import { takeToken } from "~/features/order/link.server";
import { ReturnsPage } from "~/features/returns/returns-page";
import { fetchReturns, previewReturn, readWish, requestReturn } from "~/features/returns/returns.server";
import { ShopError } from "~/layout/shop-error";
import { BackendError } from "~/lib/backend.server";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { readShopper, tokenOf } from "~/lib/session.server";
import type { Route } from "./+types/pedido.$id.devolver";

export const meta: Route.MetaFunction = () => [
  { title: "Devolver este pedido" },
  { name: "robots", content: "noindex" },
  // The address of an order tells its status: it must not travel to other sites.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request }: Route.LoaderArgs) {
  await orHttpError(takeToken(request, params.id));
  const token = tokenOf(await readShopper(request), params.id);
  if (!token) {
    // It says how the order is opened.
    throw redirect(`/pedido/${params.id}`);
  }
  return { returns: await orHttpError(fetchReturns(params.id, token)) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const [shopper, form] = await Promise.all([readShopper(request), readForm(request)]);
  const token = tokenOf(shopper, params.id);
  if (!token) {
    throw data(null, { status: 403 });
  }
  const wish = readWish(form);
  if (!wish) {
    return data({ wish: null, preview: null, message: "Escolha o motivo." }, { status: 422 });
  }
  try {
    if (form.get("intent") === "confirm") {
      await requestReturn(params.id, token, wish);
      return redirect(`/pedido/${params.id}/devolver`);
    }
    return data({ wish, preview: await previewReturn(params.id, token, wish), message: null });
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    return data({ wish, preview: null, message: error.message }, { status: 422 });
  }
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function Devolver({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ReturnsPage
      {...loaderData}
      wish={actionData?.wish ?? null}
      preview={actionData?.preview ?? null}
      refusal={actionData?.message ?? null}
    />
  );
}
