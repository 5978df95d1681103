import { data, redirect } from "react-router";
import { ReturnsPage } from "~/features/returns/returns-page";
import {
  emailOf,
  fetchReturns,
  previewReturn,
  readWish,
  requestReturn,
} from "~/features/returns/returns.server";
import { ShopError } from "~/layout/shop-error";
import { BackendError } from "~/lib/backend.server";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { readShopper } from "~/lib/session.server";
import type { Route } from "./+types/pedido.$id.devolver";

export const meta: Route.MetaFunction = () => [
  { title: "Devolver este pedido" },
  { name: "robots", content: "noindex" },
  // The address of an order tells its status: it must not travel to other sites.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request }: Route.LoaderArgs) {
  const [returns, { orders }] = await Promise.all([
    orHttpError(fetchReturns(params.id)),
    readShopper(request),
  ]);
  return { returns, own: orders.includes(params.id) };
}

export async function action({ params, request }: Route.ActionArgs) {
  const [{ orders }, form] = await Promise.all([readShopper(request), readForm(request)]);
  const read = readWish(form);
  if (!read) {
    return data({ wish: null, preview: null, message: "Escolha o motivo." }, { status: 422 });
  }
  try {
    // Whose browser placed the order need not type its e-mail; anybody else must know it.
    const wish = orders.includes(params.id) ? { ...read, email: await emailOf(params.id) } : read;
    if (form.get("intent") === "confirm") {
      await requestReturn(params.id, wish);
      return redirect(`/pedido/${params.id}/devolver`);
    }
    return data({ wish: read, preview: await previewReturn(params.id, wish), message: null });
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    return data({ wish: read, preview: null, message: error.message }, { status: 422 });
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
