import PDFDocument from "pdfkit";
import { drawCode128, drawDataMatrix } from "./label-bars.js";
import { isReverse, serviceOf } from "./preposts.js";
import type { Parcel, Party } from "./types.js";

type Doc = PDFKit.PDFDocument;

/** Millimetres in points. */
const mm = (millimetres: number): number => millimetres * 2.834645669;

const WIDTH = mm(100);
const HEIGHT = mm(150);
const EDGE = mm(4);
const INNER = WIDTH - 2 * EDGE;

const cepOf = (cep: string) => `${cep.slice(0, 5)}-${cep.slice(5)}`;

const linesOf = ({ nome, endereco }: Party): string[] => [
  nome,
  [`${endereco.logradouro}, ${endereco.numero}`, endereco.complemento].filter(Boolean).join(" - "),
  endereco.bairro,
];

/** "AD 123 456 785 BR" */
const spaced = (code: string): string =>
  `${code.slice(0, 2)} ${code.slice(2, 5)} ${code.slice(5, 8)} ${code.slice(8, 11)} ${code.slice(11)}`;

function drawHead(doc: Doc, parcel: Parcel): void {
  const service = serviceOf(parcel)?.name.toUpperCase() ?? "";
  doc.font("Helvetica-Bold").fontSize(15).text("CORREIOS", EDGE, mm(5), { lineBreak: false });
  drawDataMatrix(doc, dataMatrixOf(parcel), mm(39), mm(5), mm(22));
  doc.rect(mm(70), mm(5), mm(26), mm(13)).lineWidth(1.2).stroke("#000");
  doc
    .font("Helvetica-Bold")
    .fontSize(service.length > 8 ? 8.5 : service.length > 5 ? 11 : 14)
    .text(service, mm(70), mm(service.length > 8 ? 10.3 : 9.4), { width: mm(26), align: "center" });
  const left = [
    parcel.numeroNotaFiscal
      ? `NF: ${parcel.numeroNotaFiscal}`
      : parcel.chaveNFe
        ? `NF-e: ${parcel.chaveNFe.slice(25, 34)}`
        : "Declaração de conteúdo",
    `Peso (g): ${parcel.pesoInformado}`,
    `${parcel.comprimentoInformado} x ${parcel.larguraInformada} x ${parcel.alturaInformada} cm`,
  ];
  doc.font("Helvetica").fontSize(7.5);
  left.forEach((line, at) => doc.text(line, EDGE, mm(16 + at * 3.6), { lineBreak: false }));
  doc.text("Volume: 1/1", mm(70), mm(20), { width: mm(26), align: "center" });
  const addOns = parcel.listaServicoAdicional.map((one) => one.codigoServicoAdicional).join(" ");
  doc.text(addOns, mm(70), mm(23.6), { width: mm(26), align: "center" });
}

/** What the sorting machine reads: where it goes, where it comes from, and what it is. */
const dataMatrixOf = (parcel: Parcel): string =>
  [
    parcel.destinatario.endereco.cep,
    parcel.remetente.endereco.cep,
    parcel.codigoObjeto,
    parcel.codigoServico,
    parcel.listaServicoAdicional.map((one) => one.codigoServicoAdicional).join(""),
  ].join("|");

function drawCode(doc: Doc, parcel: Parcel): void {
  doc
    .font("Helvetica-Bold")
    .fontSize(13)
    .text(spaced(parcel.codigoObjeto), EDGE, mm(31), { width: INNER, align: "center" });
  drawCode128(doc, parcel.codigoObjeto, { x: mm(12), y: mm(37), width: mm(76), height: mm(18) });
  doc.font("Helvetica").fontSize(7);
  doc.text("Recebedor: ____________________________________________________", EDGE, mm(58), {
    lineBreak: false,
  });
  doc.text("Assinatura: _________________________   Documento: _______________", EDGE, mm(63), {
    lineBreak: false,
  });
}

function drawRecipient(doc: Doc, { destinatario }: Parcel): void {
  const top = mm(68);
  doc.rect(EDGE, top, INNER, mm(50)).lineWidth(0.8).stroke("#000");
  doc.rect(EDGE, top, mm(28), mm(5)).fill("#000");
  doc
    .fillColor("#fff")
    .font("Helvetica-Bold")
    .fontSize(8)
    .text("DESTINATÁRIO", EDGE + mm(2), top + mm(1.3), { lineBreak: false });
  doc.fillColor("#000").font("Helvetica").fontSize(10);
  doc.text("", EDGE + mm(2), top + mm(7));
  linesOf(destinatario).forEach((line) => doc.text(line, { width: INNER - mm(4) }));
  const { cep, cidade, uf } = destinatario.endereco;
  doc
    .font("Helvetica-Bold")
    .text(`${cepOf(cep)}  `, { continued: true })
    .font("Helvetica")
    .text(`${cidade}/${uf}`, { width: INNER - mm(4) });
  drawCode128(doc, cep, { x: EDGE + mm(4), y: top + mm(32), width: mm(40), height: mm(15) });
}

function drawSender(doc: Doc, { remetente }: Parcel): void {
  doc
    .fillColor("#000")
    .font("Helvetica-Bold")
    .fontSize(7.5)
    .text("Remetente: ", EDGE, mm(121), { continued: true });
  doc.font("Helvetica").text(remetente.nome, { width: INNER });
  const [, street, district] = linesOf(remetente);
  const { cep, cidade, uf } = remetente.endereco;
  for (const line of [street, district, `${cepOf(cep)} ${cidade}/${uf}`]) {
    doc.text(line ?? "", { width: INNER });
  }
}

function drawFoot(doc: Doc, { observacao, eTicket }: Parcel): void {
  const note = [observacao && `Obs: ${observacao}`, eTicket && `E-ticket: ${eTicket}`]
    .filter(Boolean)
    .join("   ");
  doc.font("Helvetica").fontSize(6.5).text(note, EDGE, mm(140), { lineBreak: false });
  doc.text("Etiqueta de simulação: sem valor postal", EDGE, mm(143.5), { lineBreak: false });
}

/** The labels of parcels, one page of 10 × 15 cm each. */
export async function drawLabels(parcels: Parcel[], withSender: boolean): Promise<Buffer> {
  const doc = new PDFDocument({
    size: [WIDTH, HEIGHT],
    margin: 0,
    autoFirstPage: false,
    info: { Title: `Rótulo ${parcels.map((one) => one.codigoObjeto).join(" ")}`, Author: "Sandbox" },
    lang: "pt-BR",
  });
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on("end", resolve);
    doc.on("error", reject);
  });
  parcels.forEach((parcel) => {
    doc.addPage();
    drawHead(doc, parcel);
    drawCode(doc, parcel);
    drawRecipient(doc, parcel);
    // A return's sender is the shopper, who must stand on it.
    if (withSender || isReverse(parcel)) {
      drawSender(doc, parcel);
    }
    drawFoot(doc, parcel);
  });
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}
