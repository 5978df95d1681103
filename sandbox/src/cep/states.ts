import type { City } from "./cities.js";

export type State = {
  uf: string;
  name: string;
  region: string;
  capital: string;
};

type Row = [from: number, to: number, uf: string];

/** CEP ranges per state by the first five digits (Correios, "Faixas de CEP"). */
const RANGES: Row[] = [
  [1000, 19999, "SP"],
  [20000, 28999, "RJ"],
  [29000, 29999, "ES"],
  [30000, 39999, "MG"],
  [40000, 48999, "BA"],
  [49000, 49999, "SE"],
  [50000, 56999, "PE"],
  [57000, 57999, "AL"],
  [58000, 58999, "PB"],
  [59000, 59999, "RN"],
  [60000, 63999, "CE"],
  [64000, 64999, "PI"],
  [65000, 65999, "MA"],
  [66000, 68899, "PA"],
  [68900, 68999, "AP"],
  [69000, 69299, "AM"],
  [69300, 69399, "RR"],
  [69400, 69899, "AM"],
  [69900, 69999, "AC"],
  [70000, 72799, "DF"],
  [72800, 72999, "GO"],
  [73000, 73699, "DF"],
  [73700, 76799, "GO"],
  [76800, 76999, "RO"],
  [77000, 77999, "TO"],
  [78000, 78899, "MT"],
  [79000, 79999, "MS"],
  [80000, 87999, "PR"],
  [88000, 89999, "SC"],
  [90000, 99999, "RS"],
];

const STATES: State[] = (
  [
    ["AC", "Acre", "Norte", "Rio Branco"],
    ["AL", "Alagoas", "Nordeste", "Maceió"],
    ["AM", "Amazonas", "Norte", "Manaus"],
    ["AP", "Amapá", "Norte", "Macapá"],
    ["BA", "Bahia", "Nordeste", "Salvador"],
    ["CE", "Ceará", "Nordeste", "Fortaleza"],
    ["DF", "Distrito Federal", "Centro-Oeste", "Brasília"],
    ["ES", "Espírito Santo", "Sudeste", "Vitória"],
    ["GO", "Goiás", "Centro-Oeste", "Goiânia"],
    ["MA", "Maranhão", "Nordeste", "São Luís"],
    ["MG", "Minas Gerais", "Sudeste", "Belo Horizonte"],
    ["MS", "Mato Grosso do Sul", "Centro-Oeste", "Campo Grande"],
    ["MT", "Mato Grosso", "Centro-Oeste", "Cuiabá"],
    ["PA", "Pará", "Norte", "Belém"],
    ["PB", "Paraíba", "Nordeste", "João Pessoa"],
    ["PE", "Pernambuco", "Nordeste", "Recife"],
    ["PI", "Piauí", "Nordeste", "Teresina"],
    ["PR", "Paraná", "Sul", "Curitiba"],
    ["RJ", "Rio de Janeiro", "Sudeste", "Rio de Janeiro"],
    ["RN", "Rio Grande do Norte", "Nordeste", "Natal"],
    ["RO", "Rondônia", "Norte", "Porto Velho"],
    ["RR", "Roraima", "Norte", "Boa Vista"],
    ["RS", "Rio Grande do Sul", "Sul", "Porto Alegre"],
    ["SC", "Santa Catarina", "Sul", "Florianópolis"],
    ["SE", "Sergipe", "Nordeste", "Aracaju"],
    ["SP", "São Paulo", "Sudeste", "São Paulo"],
    ["TO", "Tocantins", "Norte", "Palmas"],
  ] as const
).map(([uf, name, region, capital]) => ({ uf, name, region, capital }));

/** The state a CEP (eight digits) belongs to. The very last CEP is nobody's: it stands for "unknown" in tests. */
export function findState(cep: string): State | undefined {
  const prefix = Number(cep.slice(0, 5));
  if (cep === "99999999") {
    return undefined;
  }
  const uf = RANGES.find(([from, to]) => prefix >= from && prefix <= to)?.[2];
  return STATES.find((state) => state.uf === uf);
}

export function isCapital(city: City): boolean {
  return STATES.some((state) => state.uf === city.uf && state.capital === city.name);
}
