import { readDeadlines, readPrices, type Deadline, type ItemAnswer } from "./answers";
import type { CorreiosCaller } from "./caller";

export interface DeadlineRequest {
  /** Service code, such as 03298. */
  service: string;
  /** Eight digits. */
  origin: string;
  destination: string;
}

export interface PriceRequest extends DeadlineRequest {
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
}

export interface CorreiosClient {
  /** Prices of up to five parcels, in centavos, in the order asked. @throws OutsideServiceError */
  prices(requests: PriceRequest[]): Promise<ItemAnswer<number>[]>;
  /** Deadlines of up to five routes, in the order asked. @throws OutsideServiceError */
  deadlines(requests: DeadlineRequest[]): Promise<ItemAnswer<Deadline>[]>;
}

/** Items that the Correios take in one lot. */
export const MAX_LOT = 5;

/** Parcel, as opposed to letter (1) and cylinder (3). */
const PARCEL = "2";

/** Prices and deadlines in lots. */
export function createCorreiosClient({ post }: CorreiosCaller): CorreiosClient {
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
          })),
        },
        (body) => readPrices(body, requests.length),
      ),
    deadlines: (requests) =>
      post("/prazo/v1/nacional", { idLote: "1", parametrosPrazo: requests.map(route) }, (body) =>
        readDeadlines(body, requests.length),
      ),
  };
}
