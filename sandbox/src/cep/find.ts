import { findCity, type City } from "./cities.js";
import { findState, type State } from "./states.js";

export type Place = {
  cep: string;
  street: string;
  complement: string;
  neighborhood: string;
  city: City;
  state: State;
};

/** CEP | street | complement | neighbourhood: places everyone knows, so that a demo feels at home. */
const LANDMARKS = `
01001000|Praça da Sé|lado ímpar|Sé
01001001|Praça da Sé|lado par|Sé
01310100|Avenida Paulista|de 612 a 1510 - lado par|Bela Vista
01310200|Avenida Paulista|de 1512 a 2132 - lado par|Bela Vista
01414001|Rua Haddock Lobo|de 1001 ao fim - lado ímpar|Cerqueira César
04538133|Avenida Brigadeiro Faria Lima|de 3253 ao fim - lado ímpar|Itaim Bibi
05010000|Rua Caiubi||Perdizes
05311900|Rua Mergenthaler|592|Vila Leopoldina
05435040|Rua Mourato Coelho|de 640/641 a 1119/1120|Pinheiros
13010111|Rua Barão de Jaguara|de 901/902 ao fim|Centro
20040020|Praça Floriano||Centro
22021001|Avenida Atlântica|de 1702 a 2172 - lado par|Copacabana
22250040|Praia de Botafogo|lado ímpar|Botafogo
22410003|Rua Visconde de Pirajá|de 411 ao fim - lado ímpar|Ipanema
29010002|Rua Duque de Caxias||Centro
30130010|Praça Sete de Setembro||Centro
30140071|Rua Cláudio Manoel|de 0661/662 ao fim|Funcionários
40026010|Largo do Pelourinho||Pelourinho
50030230|Avenida Rio Branco||Recife
60165121|Avenida Beira Mar|de 2501 a 3999 - lado ímpar|Meireles
66010000|Avenida Presidente Vargas|lado par|Campina
69005010|Praça Tenreiro Aranha||Centro
70002900|SBN Quadra 1 Bloco A|Edifício Sede dos Correios|Asa Norte
70040010|SBN Quadra 1||Asa Norte
70150900|Praça dos Três Poderes|Palácio do Planalto|Zona Cívico-Administrativa
70902000|Colina, Universidade de Brasília||Asa Norte
71930000|Quadra 106||Águas Claras
80010010|Rua Deputado Mário de Barros||Centro
80020310|Rua Quinze de Novembro|de 362/363 ao fim|Centro
88010400|Rua Felipe Schmidt|de 303/304 ao fim|Centro
90010150|Rua dos Andradas|de 1001/1002 ao fim|Centro Histórico`;

const landmarks = new Map(
  LANDMARKS.trim()
    .split("\n")
    .map((line) => line.split("|"))
    .map(([cep = "", street = "", complement = "", neighborhood = ""]) => [
      cep,
      { street, complement, neighborhood },
    ]),
);

const STREETS = [
  "Rua das Palmeiras",
  "Rua Sete de Setembro",
  "Avenida Brasil",
  "Rua Tiradentes",
  "Rua Santos Dumont",
  "Rua Rui Barbosa",
  "Avenida Getúlio Vargas",
  "Rua Marechal Deodoro",
  "Rua Dom Pedro II",
  "Rua Castro Alves",
  "Rua das Flores",
  "Rua Machado de Assis",
  "Rua Cecília Meireles",
  "Avenida São João",
  "Rua Barão do Rio Branco",
  "Rua Duque de Caxias",
  "Rua Ipiranga",
  "Travessa do Café",
];
const NEIGHBORHOODS = [
  "Centro",
  "Jardim América",
  "Vila Nova",
  "Boa Vista",
  "Santa Cruz",
  "São José",
  "Alto da Serra",
  "Jardim Europa",
];

const pick = <T>(list: T[], seed: number): T => list[seed % list.length] as T;

/**
 * What is at a CEP (eight digits). A handful of places are real; elsewhere the city is, and the street is made up,
 * always the same one for the same CEP. Undefined for CEPs that the sandbox does not know.
 */
export function findPlace(cep: string): Place | undefined {
  const city = findCity(cep);
  const state = findState(cep);
  if (!city || !state) {
    return undefined;
  }
  if (city.cityWide) {
    return { cep, street: "", complement: "", neighborhood: "", city, state };
  }
  const seed = Number(cep);
  const known = landmarks.get(cep) ?? {
    street: pick(STREETS, seed),
    complement: "",
    neighborhood: pick(NEIGHBORHOODS, Math.floor(seed / 100)),
  };
  return { cep, ...known, city, state };
}
