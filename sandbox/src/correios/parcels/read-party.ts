import { findState } from "../../cep/states.js";
import { isCpfOrCnpj } from "./check-digits.js";
import type { FieldReader, Json } from "./read-fields.js";
import type { Party } from "./types.js";

/** Reads a sender or recipient. The shop itself must say who it is (`document`). */
export function readParty(read: FieldReader, body: Json, name: string, document: boolean): Party {
  const from = read.object(body, name);
  const at = read.object(from, "endereco");
  const cep = read.text(at, "cep", { required: true, pattern: /^\d{8}$/ });
  const uf = read.text(at, "uf", { required: true, pattern: /^[A-Z]{2}$/ });
  const state = cep ? findState(cep) : undefined;
  if (cep && !state) {
    read.wrong(`PPN-020: O CEP ${cep} (${name}) não existe.`);
  }
  if (state && uf && state.uf !== uf) {
    read.wrong(`PPN-021: A UF ${uf} (${name}) não corresponde ao CEP ${cep}, que é de ${state.uf}.`);
  }
  const cpfCnpj = read.text(from, "cpfCnpj", { required: document });
  if (cpfCnpj && !isCpfOrCnpj(cpfCnpj)) {
    read.wrong(`PPN-022: O CPF/CNPJ de ${name} é inválido.`);
  }
  const phone = (field: string, digits: number) =>
    read.text(from, field, { pattern: new RegExp(`^\\d{${digits}}$`) });
  return {
    nome: read.text(from, "nome", { required: true, most: 50 }),
    cpfCnpj,
    dddTelefone: phone("dddTelefone", 2),
    telefone: phone("telefone", 8),
    dddCelular: phone("dddCelular", 2),
    celular: phone("celular", 9),
    email: read.text(from, "email", { most: 50, pattern: /^\S+@\S+\.\S+$/ }),
    endereco: {
      cep,
      logradouro: read.text(at, "logradouro", { required: true, most: 50 }),
      numero: read.text(at, "numero", { required: true, most: 6 }),
      complemento: read.text(at, "complemento", { most: 30 }),
      bairro: read.text(at, "bairro", { required: true, most: 30 }),
      cidade: read.text(at, "cidade", { required: true, most: 30 }),
      uf,
    },
  };
}
