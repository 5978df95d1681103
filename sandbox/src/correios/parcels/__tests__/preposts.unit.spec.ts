import { call, liveWorld } from "../../../__tests__/helpers.js";
import { setFault } from "../../../faults.js";
import { isNfeKey, isCpfOrCnpj } from "../check-digits.js";
import { isS10 } from "../s10.js";
import { BASE, correiosLogin, prepost, PREPOSTS, reversePrepost, shopper } from "./helpers.js";

type Data = Record<string, any>;
const { world, pass } = liveWorld();
let auth: Record<string, string>;
beforeEach(async () => {
  world.reset();
  auth = await correiosLogin();
});

const create = async (body: object = prepost()) => {
  pass(1);
  const answer = await call("POST", PREPOSTS, body, auth);
  return { status: answer.status, body: answer.body as Data };
};
const list = async (query: string) => {
  pass(1);
  return (await call("GET", `${BASE}/prepostagem/v2/prepostagens?${query}`, undefined, auth)).body as Data;
};
const cancel = async (path: string) => {
  pass(1);
  return call("DELETE", `${PREPOSTS}/${path}`, undefined, auth);
};

describe("a pré-postagem", () => {
  it("is given an object code of its own and a week to be posted", async () => {
    const [one, two] = [await create(), await create()];
    expect(one.status).toBe(201);
    expect(one.body).toMatchObject({
      id: expect.stringMatching(/^PR[\w-]{22}$/) as string,
      statusAtual: 2,
      prazoPostagem: "2026-03-17T23:59:59",
      observacao: "parc_1",
      destinatario: { nome: "Maria Silva" },
    });
    expect(isS10(one.body.codigoObjeto as string)).toBe(true);
    expect(one.body.codigoObjeto).not.toBe(two.body.codigoObjeto);
    world.reset();
    expect(Number((await create()).body.codigoObjeto.slice(2, 10))).toBe(
      Number(two.body.codigoObjeto.slice(2, 10)) + 1,
    );
  });

  it.each([
    ["a number for a text", { pesoInformado: 800 }, "PPN-011", "pesoInformado"],
    ["an unknown service", { codigoServico: "99999" }, "PPN-002", "99999"],
    ["a forward service for a return", { logisticaReversa: "S" }, "PPN-002", "logística reversa"],
    ["too heavy a parcel", { codigoServico: "04227", pesoInformado: "301" }, "PPN-030", "300 g"],
    ["too large a parcel", { comprimentoInformado: "101" }, "PPN-031", "101 x 16 x 10"],
    ["neither note nor declaration", { itensDeclaracaoConteudo: [] }, "PPN-041", "chave da NF-e"],
    ["a wrong key", { chaveNFe: "31261111222333000181550010000002481000020235" }, "PPN-040", "chave"],
    ["no promise of harmlessness", { cienteObjetoNaoProibido: "0" }, "PPN-013", "cienteObjetoNaoProibido"],
    [
      "another service's insurance",
      { listaServicoAdicional: [{ codigoServicoAdicional: "019", valorDeclarado: "90.00" }] },
      "PPN-050",
      "PAC",
    ],
    [
      "insurance of nothing",
      { listaServicoAdicional: [{ codigoServicoAdicional: "064" }] },
      "PPN-010",
      "valorDeclarado",
    ],
    ["a day gone by", { dataPrevistaPostagem: "09/03/2026" }, "PPN-060", "passou"],
    ["too long an identifier", { observacao: "x".repeat(51) }, "PPN-012", "50"],
  ])("is refused with %s", async (_, change, code, told) => {
    const { status, body } = await create(prepost(change));
    expect(status).toBe(400);
    expect(body.msgs[0]).toContain(code);
    expect(body.msgs[0]).toContain(told);
    expect((await list("")).itens).toEqual([]);
  });

  it("is told everything that is wrong with its people at once", async () => {
    const endereco = { ...shopper.endereco, uf: "RJ", numero: "", bairro: "x".repeat(31) };
    const { body } = await create(
      prepost({ remetente: null, destinatario: { ...shopper, endereco, cpfCnpj: "1", celular: "8765" } }),
    );
    const told = (body.msgs as string[]).join("\n");
    for (const part of [
      "remetente é obrigatório",
      "remetente.cpfCnpj é obrigatório",
      "UF RJ (destinatario)",
      "CPF/CNPJ de destinatario",
      "destinatario.celular é inválido",
      "destinatario.endereco.numero é obrigatório",
      "destinatario.endereco.bairro deve ter no máximo 30",
    ]) {
      expect(told).toContain(part);
    }
    expect((await create([])).body.msgs[0]).toContain("PPN-001");
  });

  it("is found by what the shop wrote on it, page by page", async () => {
    for (const observacao of ["a", "b", "c"]) {
      await create(prepost({ observacao }));
    }
    const { body } = await create(reversePrepost({ observacao: "d" }));
    const first = await list("page=0&size=3");
    expect(first.itens.map((one: Data) => one.observacao)).toEqual(["d", "c", "b"]);
    expect(first.page).toMatchObject({ number: 0, size: 3, count: 4, totalPages: 2, last: false });
    const second = await list("page=1&size=3&dataInicialCriacaoPrePostagem=2026-03-10");
    expect(second).toMatchObject({ itens: [{ observacao: "a" }], page: { last: true } });
    expect((await list("logisticaReversa=S")).itens).toMatchObject([{ id: body.id, eTicket: body.eTicket }]);
    expect((await list(`id=${String(body.id)}`)).itens).toHaveLength(1);
    expect((await list("dataFinalCriacaoPrePostagem=2026-03-09")).itens).toEqual([]);
    expect((await list("size=51")).msgs[0]).toContain("PPN-080");
    expect((await list("status=FELIZ")).msgs[0]).toContain("PPN-082");
  });

  it("is cancelled once, and not after it expired", async () => {
    const [one, two] = [(await create()).body, (await create()).body];
    expect((await cancel(one.id as string)).body).toMatchObject({
      resultadoCancelamento: "Cancelamento realizado com sucesso!",
    });
    expect((await cancel(one.id as string)).status).toBe(400);
    expect((await cancel("PRnenhuma")).status).toBe(400);
    pass(7 * 86_400);
    auth = await correiosLogin();
    expect((await list("status=PREPOSTADO")).itens).toHaveLength(1);
    pass(86_400);
    auth = await correiosLogin();
    expect((await list("status=EXPIRADO")).itens).toMatchObject([{ id: two.id, statusAtual: 4 }]);
    expect((await cancel(`objeto/${String(two.codigoObjeto)}`)).status).toBe(400);
    expect((await list("status=CANCELADO")).itens).toMatchObject([{ id: one.id, statusAtual: 5 }]);
  });

  it("is there although its answer was lost", async () => {
    setFault(world, "correios", { mode: "lost", count: 1 });
    expect((await create()).status).toBe(502);
    expect((await list("")).itens).toMatchObject([{ observacao: "parc_1" }]);
  });
});

describe("a return", () => {
  it("has an e-ticket and the shop's own deadline", async () => {
    expect((await create(reversePrepost())).body).toMatchObject({
      eTicket: expect.stringMatching(/^\d{10}$/) as string,
      logisticaReversa: "S",
      statusAtual: 1,
      prazoPostagem: "2026-03-20T23:59:59",
    });
    for (const dataValidadeLogReversa of ["10/03/2026", "20/05/2026"]) {
      expect((await create(reversePrepost({ dataValidadeLogReversa }))).body.msgs[0]).toContain("PPN-061");
    }
    expect((await create(reversePrepost({ dataValidadeLogReversa: undefined }))).status).toBe(400);
  });
});

describe("faults of the Correios", () => {
  it.each([
    ["too_many", 429, "GTW-029"],
    ["forbidden", 403, "GTW-006"],
  ] as const)("%s", async (mode, status, code) => {
    setFault(world, "correios", { mode, count: 1 });
    const refused = await create();
    expect([refused.status, refused.body.msgs[0].slice(0, 7)]).toEqual([status, code]);
    expect((await create()).status).toBe(201);
  });

  it("html_500 is a page, contract strikes prices alone", async () => {
    setFault(world, "correios", { mode: "html_500", count: 1 });
    const page = await create();
    expect([page.status, String(page.body).slice(0, 9)]).toEqual([500, "<!DOCTYPE"]);
    setFault(world, "correios", { mode: "contract" });
    pass(1);
    const item = { coProduto: "03298", cepOrigem: "13990000", cepDestino: "01310200", nuRequisicao: "1" };
    const sizes = { psObjeto: "800", comprimento: "20", largura: "16", altura: "10" };
    const prices = await call(
      "POST",
      `${BASE}/preco/v1/nacional`,
      { parametrosProduto: [{ ...item, ...sizes }] },
      auth,
    );
    expect((prices.body as Data[])[0]!.txErro).toContain("PRC-124");
    expect((await create()).status).toBe(201);
  });
});

it("looks addresses up, a hyphen apart", async () => {
  pass(1);
  const look = (cep: string) => call("GET", `${BASE}/cep/v1/enderecos/${cep}`, undefined, auth);
  expect((await look("01001001")).body).toMatchObject({ logradouro: "Praça da Sé", tipoLogradouro: "Praça" });
  expect((await look("01001-001")).status).toBe(400);
});

it("knows check digits", () => {
  expect(["12345678909", "11222333000181", "12ABC34501DE35"].map(isCpfOrCnpj)).toEqual([true, true, true]);
  expect(["12345678900", "11111111111", "11222333000180", "123"].map(isCpfOrCnpj)).not.toContain(true);
  expect(isNfeKey("31261112ABC34501DE35550010000002481000020235")).toBe(true);
  expect(
    ["DG049186226BR", "TJ134711095BR", "LX697446262CN", "DG049186227BR", "dg049186226BR"].map(isS10),
  ).toEqual([true, true, true, false, false]);
});
