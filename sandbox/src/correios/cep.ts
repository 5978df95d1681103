import { findPlace } from "../cep/find.js";
import { CorreiosRefusal } from "./types.js";

/** GET /cep/v1/enderecos/{cep}. @throws CorreiosRefusal for a CEP with a hyphen, or one that is not there */
export function addressOf(cep: string) {
  const place = /^\d{8}$/.test(cep) ? findPlace(cep) : undefined;
  if (!place) {
    throw new CorreiosRefusal(`CEP-001: CEP ${cep} inválido ou não encontrado.`);
  }
  const [kind = "", ...name] = place.street.split(" ");
  return {
    cep,
    uf: place.state.uf,
    localidade: place.city.name,
    ...(place.street
      ? { logradouro: place.street, tipoLogradouro: kind, nomeLogradouro: name.join(" ") }
      : {}),
    ...(place.complement ? { complemento: place.complement } : {}),
    bairro: place.neighborhood,
    // 1: the whole town; 2: a street.
    tipoCEP: place.city.cityWide ? 1 : 2,
  };
}
