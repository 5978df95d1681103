import { readDeadlines, readPrices, type Deadline, type ItemAnswer } from "./answers";
import type { CallOptions, CorreiosCaller } from "./caller";

export type DeadlineRequest = {
  /** Service code, such as 03298. */
  service: string;
  /** Eight digits. */
  origin: string;
  destination: string;
};

export type PriceRequest = {
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
  /** Codes of add-ons; a declared value brings its own. */
  addOns?: string[];
  /** Centavos, with the service's code for it; absent when nothing is declared. */
  declared?: { value: number; code: string };
} & DeadlineRequest;

export type CorreiosClient = {
  /** Prices of up to five parcels, in centavos, in the order asked. @throws OutsideServiceError */
  prices(requests: PriceRequest[]): Promise<ItemAnswer<number>[]>;
  /** Deadlines of up to five routes, in the order asked. @throws OutsideServiceError */
  deadlines(requests: DeadlineRequest[]): Promise<ItemAnswer<Deadline>[]>;
};

/** Parcel, as opposed to letter (1) and cylinder (3). */
const PARCEL = "2";

/** What is declared goes in whole reais, rounded up. */
const inReais = (centavos: number) => String(Math.ceil(centavos / 100));

/** The declaration and the other add-ons of one parcel, as the Correios take them. */
function extras({ addOns = [], declared }: PriceRequest) {
  const codes = declared ? [declared.code, ...addOns] : addOns;
  return {
    ...(codes.length > 0 && { servicosAdicionais: codes.map((code) => ({ coServAdicional: code })) }),
    ...(declared && { vlDeclarado: inReais(declared.value) }),
  };
}

/**
 * Prices and deadlines in lots.
 * @param options of every call, such as a job's `background`
 */
export function createCorreiosClient({ post }: CorreiosCaller, options: CallOptions = {}): CorreiosClient {
  const route = ({ service, origin, destination }: DeadlineRequest, index: number) => ({
    coProduto: service,
    nuRequisicao: String(index + 1),
    cepOrigem: origin,
    cepDestino: destination,
  });

  return {
    prices: (requests) =>
      post(
        "/preco/v1/nacional",
        {
          idLote: "1",
          parametrosProduto: requests.map((request, index) => ({
            ...route(request, index),
            psObjeto: String(request.grams),
            tpObjeto: PARCEL,
            comprimento: String(request.length),
            largura: String(request.width),
            altura: String(request.height),
            ...extras(request),
          })),
        },
        (body) => readPrices(body, requests.length),
        options,
      ),
    deadlines: (requests) =>
      post(
        "/prazo/v1/nacional",
        { idLote: "1", parametrosPrazo: requests.map(route) },
        (body) => readDeadlines(body, requests.length),
        options,
      ),
  };
}
