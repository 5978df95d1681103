import { checkFields } from "~/features/checkout/checkout-action.server";
import { readForm } from "~/lib/form.server";
import type { Route } from "./+types/api.checkout.check";

/** `{errors}` of a checkout form as it stands, one message a field: what "Pagar" would say. Writes nothing. */
export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const errors = await checkFields(form, request.signal);
  return Response.json({ errors }, { headers: { "Cache-Control": "no-store" } });
}
