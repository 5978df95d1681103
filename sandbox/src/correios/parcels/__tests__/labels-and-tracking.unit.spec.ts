import { call, liveWorld } from "../../../__tests__/helpers.js";
import { finishParcel, moveParcel } from "../../control.js";
import { setFault } from "../../../faults.js";
import { BASE, correiosLogin, prepost, PREPOSTS, reversePrepost } from "./helpers.js";

type Data = Record<string, any>;
const { world, pass } = liveWorld();
let auth: Record<string, string>;
beforeEach(async () => {
  world.reset();
  auth = await correiosLogin();
});

const create = async (body: object = prepost()) => {
  pass(1);
  return (await call("POST", PREPOSTS, body, auth)).body as Data;
};
const ask = async (body: object) => {
  pass(1);
  const answer = await call("POST", `${PREPOSTS}/rotulo/assincrono/pdf`, body, auth);
  return { status: answer.status, body: answer.body as Data };
};
const look = async (receipt: unknown) => {
  pass(1);
  const url = `${PREPOSTS}/rotulo/download/assincrono/${String(receipt)}`;
  return (await call("GET", url, undefined, auth)).body as Data;
};
const track = async (path: string, headers = auth) => {
  pass(1);
  const answer = await call("GET", `${BASE}/srorastro/v1/objetos${path}`, undefined, headers);
  return { status: answer.status, body: answer.body as Data };
};

describe("labels", () => {
  it("come at the second look, one page for each parcel", async () => {
    const parcels = [await create(), await create(reversePrepost())];
    const { body } = await ask({
      idsPrePostagem: [parcels[0]!.id],
      codigosObjeto: [parcels[1]!.codigoObjeto],
      tipoRotulo: "P",
      formatoRotulo: "ET",
    });
    expect((await look(body.idRecibo)).mensagem).toContain("PPN-291");
    const { nome, dados } = await look(body.idRecibo);
    expect(nome).toContain(body.idRecibo);
    const pdf = Buffer.from(dados as string, "base64").toString("latin1");
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf.match(/\/MediaBox \[0 0 283\.46\d* 425\.19\d*\]/g)).toHaveLength(2);
  });

  it("fail for ever once failed; another request succeeds", async () => {
    const { id } = await create();
    for (const [mode, code] of [
      ["label_failed", "PPN-295"],
      ["label_failed_other", "PPN-297"],
    ] as const) {
      const { body } = await ask({ idsPrePostagem: [id] });
      setFault(world, "correios", { mode, count: 1 });
      expect((await look(body.idRecibo)).mensagem).toContain(code);
      expect((await look(body.idRecibo)).mensagem).toContain(code);
    }
    const { body } = await ask({ idsPrePostagem: [id] });
    setFault(world, "correios", { mode: "label_pending", count: 3 });
    const looks = [];
    for (let at = 0; at < 5; at++) {
      looks.push((await look(body.idRecibo)).mensagem?.slice(0, 7) ?? "pdf");
    }
    expect(looks).toEqual(["PPN-291", "PPN-291", "PPN-291", "PPN-291", "pdf"]);
  });

  it("are refused for what is unknown, cancelled or posted", async () => {
    expect((await ask({ idsPrePostagem: [] })).status).toBe(400);
    expect((await ask({ idsPrePostagem: ["PRnada"] })).body.msgs[0]).toContain("PPN-070");
    const { id } = await create();
    expect((await ask({ idsPrePostagem: [id], formatoRotulo: "A4" })).status).toBe(400);
    moveParcel(world, id, { event: "posted" });
    expect((await ask({ idsPrePostagem: [id] })).body.msgs[0]).toContain("PPN-091");
    expect((await look("nada")).msgs[0]).toContain("PPN-092");
  });
});

describe("tracking", () => {
  it("tells a parcel's life, newest first, in local time", async () => {
    const { codigoObjeto } = await create();
    const one = () => track(`/${String(codigoObjeto)}?resultado=T`);
    expect((await one()).body.objetos[0].mensagem).toContain("SRO-020");
    for (const event of ["posted", "in_transit", "out_for_delivery"]) {
      pass(3600);
      moveParcel(world, codigoObjeto, { event });
    }
    const [object] = (await one()).body.objetos as Data[];
    expect(object).toMatchObject({
      codObjeto: codigoObjeto,
      tipoPostal: { sigla: "AM", categoria: "PAC" },
      dtPrevista: expect.stringMatching(/^2026-03-1\dT23:58:00$/) as string,
      peso: 0.8,
    });
    expect(object!.eventos.map((e: Data) => `${String(e.codigo)}-${String(e.tipo)}`)).toEqual([
      "OEC-01",
      "RO-01",
      "PO-01",
    ]);
    expect(object!.eventos[2]).toMatchObject({
      dtHrCriado: expect.stringMatching(/^2026-03-10T12:00:\d\d$/) as string,
      unidade: { endereco: { uf: "SP" } },
    });
    expect((await track(`/${String(codigoObjeto)}?resultado=U`)).body.objetos[0].eventos).toHaveLength(1);
  });

  it("says where and until when to fetch it, and that nobody did", async () => {
    const { codigoObjeto } = await create();
    for (const event of ["awaiting_pickup", "returning"]) {
      pass(1);
      moveParcel(world, codigoObjeto, { event });
    }
    expect((await track(`/${String(codigoObjeto)}`)).body.objetos[0].eventos).toMatchObject([
      { codigo: "BDE", tipo: "26" },
      {
        codigo: "LDI",
        dtLimiteRetirada: "2026-03-17T00:00:00",
        unidade: { nome: "AC SÃO PAULO", endereco: { cep: "01310970" } },
      },
    ]);
  });

  it("lists fifty at most, each with its answer", async () => {
    const { codigoObjeto } = await create();
    finishParcel(world, codigoObjeto);
    const { status, body } = await track(
      `?codigosObjetos=${String(codigoObjeto)},DG049186226BR,DG049186227BR&resultado=U`,
    );
    expect(status).toBe(200);
    expect(body.objetos).toMatchObject([
      { eventos: [{ codigo: "BDE", tipo: "01" }] },
      { mensagem: expect.stringContaining("SRO-020") as string },
      { mensagem: expect.stringContaining("SRO-019") as string },
    ]);
    const many = Array.from({ length: 51 }, () => "DG049186226BR").join(",");
    expect((await track(`?codigosObjetos=${many}`)).status).toBe(400);
    setFault(world, "correios", { mode: "foreign", count: 1 });
    expect((await track(`/${String(codigoObjeto)}`)).body.objetos[0].mensagem).toContain("SRO-009");
  });

  it("asks for a language", async () => {
    const { authorization = "" } = auth;
    const { status, body } = await track("/DG049186226BR", { authorization });
    expect([status, body.msgs[0].slice(0, 7)]).toEqual([400, "SRO-018"]);
  });
});

describe("lives", () => {
  it("are lived out in order, a return's too", async () => {
    for (const body of [prepost(), reversePrepost()]) {
      const { codigoObjeto } = await create(body);
      moveParcel(world, codigoObjeto, { event: "posted" });
      const times = finishParcel(world, codigoObjeto).happenings.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      const { body: told } = await track(`/${String(codigoObjeto)}`);
      expect(told.objetos[0].eventos[0]).toMatchObject({ codigo: "BDE", tipo: "01" });
      expect(() => finishParcel(world, codigoObjeto)).toThrow("fim");
    }
  });

  it.each([
    ["awaiting_pickup", ["delivered"]],
    ["attempt_failed", ["out_for_delivery", "delivered"]],
    ["returning", ["returned"]],
  ])("go on from %s", async (event, rest) => {
    const { id } = await create();
    moveParcel(world, id, { event });
    expect(
      finishParcel(world, id)
        .happenings.slice(1)
        .map((one) => one.event),
    ).toEqual(rest);
  });

  it("may jump, go back in time, and end badly", async () => {
    const { codigoObjeto, id } = await create();
    moveParcel(world, codigoObjeto, { event: "awaiting_pickup", at: "2026-02-01T12:00:00Z", city: "Recife" });
    const stolen = moveParcel(world, id, { event: "stolen" });
    expect(stolen.happenings).toMatchObject([
      { at: "2026-02-01T12:00:00.000Z", city: "RECIFE" },
      { event: "stolen" },
    ]);
    expect(() => moveParcel(world, id, { event: "delivered" })).toThrow("fim");
    expect(() => moveParcel(world, id, { event: "voou" })).toThrow("event:");
    expect(() => moveParcel(world, "nada", { event: "posted" })).toThrow("Nenhum objeto");
  });
});
