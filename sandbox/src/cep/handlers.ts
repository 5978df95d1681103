import { http, HttpResponse } from "msw";
import { faulty } from "../faults.js";
import type { World } from "../world.js";
import { findPlace, type Place } from "./find.js";

const hyphenated = (cep: string) => `${cep.slice(0, 5)}-${cep.slice(5)}`;

const viacepAddress = ({ cep, street, complement, neighborhood, city, state }: Place) => ({
  cep: hyphenated(cep),
  logradouro: street,
  complemento: complement,
  unidade: "",
  bairro: neighborhood,
  localidade: city.name,
  uf: state.uf,
  estado: state.name,
  regiao: state.region,
  ibge: city.ibge,
  gia: "",
  ddd: city.ddd,
  siafi: "",
});

/** ViaCEP at `base`. An unknown CEP is a 200 whose `erro` is the text "true". */
export function viacepHandlers(world: World, base: string) {
  const answer = faulty<{ cep: string }, never>(world, "viacep", ({ params }) => {
    const cep = params.cep.replace("-", "");
    if (!/^\d{8}$/.test(cep)) {
      return new HttpResponse("<h2>Http 400</h2>", { status: 400, headers: { "content-type": "text/html" } });
    }
    const place = findPlace(cep);
    return HttpResponse.json(place ? viacepAddress(place) : { erro: "true" });
  });
  return [http.get(`${base}/ws/:cep/json`, answer), http.get(`${base}/ws/:cep/json/`, answer)];
}

const brasilApiError = (status: number, message: string, type: string, errors: object[]) =>
  HttpResponse.json({ name: "CepPromiseError", message, type, errors }, { status });

/** BrasilAPI's CEP lookup at `base`, versions 1 and 2. */
export function brasilApiHandlers(world: World, base: string) {
  return [
    http.get(
      `${base}/api/cep/:version/:cep`,
      faulty<{ version: string; cep: string }, never>(world, "brasilapi", ({ params }) => {
        const cep = params.cep.replace("-", "");
        if (!/^\d{8}$/.test(cep)) {
          return brasilApiError(400, "CEP deve conter exatamente 8 caracteres.", "validation_error", [
            { message: "CEP informado possui mais do que 8 caracteres.", service: "cep_validation" },
          ]);
        }
        const place = findPlace(cep);
        if (!place) {
          return brasilApiError(404, "Todos os serviços de CEP retornaram erro.", "service_error", [
            { name: "ServiceError", message: "CEP INVÁLIDO", service: "correios" },
            { name: "ServiceError", message: "CEP não encontrado na base do ViaCEP.", service: "viacep" },
          ]);
        }
        return HttpResponse.json({
          cep,
          state: place.state.uf,
          city: place.city.name,
          neighborhood: place.neighborhood || null,
          street: place.street || null,
          service: "open-cep",
          ...(params.version === "v2" ? { location: { type: "Point", coordinates: {} } } : {}),
        });
      }),
    ),
  ];
}
