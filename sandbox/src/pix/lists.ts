import type { World } from "../world.js";
import { kindOf, presentCharge, termsOf, type ChargeKind } from "./charges.js";
import type { Violation } from "./problems.js";
import type { ReceivedPix } from "./types.js";

type Period = {
  inicio: string;
  fim: string;
  from: number;
  to: number;
  page: number;
  size: number;
  cpf: string | null;
  cnpj: string | null;
};

function readPeriod(query: URLSearchParams): Period | Violation[] {
  const inicio = query.get("inicio") ?? "";
  const fim = query.get("fim") ?? "";
  const [from, to] = [Date.parse(inicio), Date.parse(fim)];
  const page = Number(query.get("paginacao.paginaAtual") ?? 0);
  const size = Number(query.get("paginacao.itensPorPagina") ?? 100);
  const violations: Violation[] = [];
  const refuse = (propriedade: string, razao = `O parâmetro ${propriedade} não respeita o schema.`) =>
    violations.push({ razao, propriedade });
  if (Number.isNaN(from)) {
    refuse("inicio");
  }
  if (Number.isNaN(to)) {
    refuse("fim");
  }
  if (to < from) {
    refuse("fim", "O timestamp representado pelo parâmetro fim é anterior ao representado por inicio.");
  }
  if (query.has("cpf") && query.has("cnpj")) {
    refuse("cpf", "Ambos os parâmetros cpf e cnpj estão preenchidos.");
  }
  if (!Number.isInteger(page) || page < 0) {
    refuse("paginacao.paginaAtual", "O parâmetro paginacao.paginaAtual é negativo.");
  }
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    refuse("paginacao.itensPorPagina");
  }
  if (violations.length > 0) {
    return violations;
  }
  return { inicio, fim, from, to, page, size, cpf: query.get("cpf"), cnpj: query.get("cnpj") };
}

const within = (period: Period, at: string) => Date.parse(at) >= period.from && Date.parse(at) <= period.to;

function paginate<T>(period: Period, rows: T[], filters: Record<string, string>) {
  const { inicio, fim, page, size } = period;
  return {
    rows: rows.slice(page * size, (page + 1) * size),
    parametros: {
      inicio,
      fim,
      ...filters,
      paginacao: {
        paginaAtual: page,
        itensPorPagina: size,
        quantidadeDePaginas: Math.max(1, Math.ceil(rows.length / size)),
        quantidadeTotalDeItens: rows.length,
      },
    },
  };
}

/** GET /cob and GET /cobv: charges of that kind created in a period, oldest first. */
export function listCharges(world: World, query: URLSearchParams, kind: ChargeKind = "cob") {
  const period = readPeriod(query);
  if (Array.isArray(period)) {
    return period;
  }
  const status = query.get("status");
  const found = Object.values(world.state.charges).filter((charge) => {
    const { devedor } = termsOf(charge);
    return (
      kindOf(charge) === kind &&
      within(period, charge.criacao) &&
      (!status || charge.status === status) &&
      (!period.cpf || devedor?.cpf === period.cpf) &&
      (!period.cnpj || devedor?.cnpj === period.cnpj)
    );
  });
  const { rows, parametros } = paginate(period, found, status ? { status } : {});
  return { parametros, cobs: rows.map((charge) => presentCharge(world, charge, true)) };
}

/** Everything received, by charges and by static codes. */
export function allPix(world: World): ReceivedPix[] {
  return [...Object.values(world.state.charges).flatMap((charge) => charge.pix), ...world.state.staticPix];
}

/** GET /pix: payments received in a period. */
export function listPix(world: World, query: URLSearchParams) {
  const period = readPeriod(query);
  if (Array.isArray(period)) {
    return period;
  }
  const txid = query.get("txid");
  const found = allPix(world).filter((pix) => within(period, pix.horario) && (!txid || pix.txid === txid));
  const { rows, parametros } = paginate(period, found, txid ? { txid } : {});
  return { parametros, pix: rows };
}
