import { findCep } from "~/features/address/cep.server";
import { readCep } from "~/features/checkout/freight.server";
import type { Route } from "./+types/api.cep.$cep";

const ONE_DAY_IN_SECONDS = 60 * 60 * 24;

/** `{address, guess, message}` of a CEP, for the checkout form. 404 unknown, 503 when nobody can say. */
export async function loader({ params, request }: Route.LoaderArgs) {
  const cep = readCep(params.cep);
  if (!cep) {
    return Response.json({ address: null, guess: null, message: "O CEP tem 8 números." }, { status: 400 });
  }
  const { address, guess, status, message } = await findCep(cep, request.signal);
  const cache = status === 200 ? `private, max-age=${ONE_DAY_IN_SECONDS}` : "no-store";
  return Response.json({ address, guess, message }, { status, headers: { "Cache-Control": cache } });
}
