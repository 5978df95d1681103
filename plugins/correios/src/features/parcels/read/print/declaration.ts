import { formatCep } from "@mestres/brasil/lib/cep";
import { parseDocument } from "@mestres/brasil/lib/document";
import { formatBRL } from "@mestres/platform/lib/money";
import { declaredTotal } from "../../domain/content-declaration";
import type { DeclaredContent, ParcelAddress } from "../../domain/parcel";
import type { Writer } from "./writer";

/** A declaration of content as it is printed. Documents without punctuation. */
export type PrintedDeclaration = {
  tracking_code: string | null;
  order_number: number | null;
  sender: ParcelAddress & { document: string };
  recipient: ParcelAddress;
  recipient_document: string | null;
  contents: DeclaredContent[];
  grams: number;
  /** Local date. */
  date: string;
};

/** Of the Correios' own form. */
const DECLARATIONS = [
  "Declaro que não me enquadro no conceito de contribuinte previsto no art. 4º da Lei Complementar nº 87/1996, uma vez que não realizo, com habitualidade ou em volume que caracterize intuito comercial, operações de circulação de mercadoria, ainda que se iniciem no exterior, ou estou dispensado da emissão da nota fiscal por força da legislação tributária vigente, responsabilizando-me, nos termos da lei e a quem de direito, por informações inverídicas.",
  "Declaro que não envio objeto que ponha em risco o transporte aéreo, nem objeto proibido no fluxo postal, assumindo responsabilidade pela informação prestada, e ciente de que o descumprimento pode configurar crime, conforme artigo 261 do Código Penal Brasileiro.",
];
const WARNING =
  "Constitui crime contra a ordem tributária suprimir ou reduzir tributo, ou contribuição social e qualquer acessório (Lei nº 8.137/90, art. 1º, V).";

const documentText = (document: string | null): string => {
  try {
    return document ? parseDocument(document).formatted : "não informado";
  } catch {
    return document ?? "";
  }
};

function writeParty(writer: Writer, title: string, person: ParcelAddress, document: string | null): void {
  const { name, street, number, complement, district, city, state, cep } = person;
  writer
    .text(title, { bold: true })
    .text(name)
    .text(`CPF/CNPJ: ${documentText(document)}`)
    .text([`${street}, ${number}`, complement, district].filter(Boolean).join(" - "))
    .text(`${formatCep(cep)} ${city}/${state}`)
    .gap();
}

const dateText = (date: string): string => date.split("-").reverse().join("/");

/** Writes a declaration of content, with who sends, who gets, what, and where to sign. */
export function writeDeclaration(writer: Writer, printed: PrintedDeclaration): void {
  const { contents, grams, sender, recipient } = printed;
  const about = [
    printed.tracking_code && `Objeto ${printed.tracking_code}`,
    printed.order_number && `Pedido ${printed.order_number}`,
  ].filter(Boolean);
  writer
    .text("DECLARAÇÃO DE CONTEÚDO", { bold: true, scale: 1.6, align: "center" })
    .text(about.join(" · "), { align: "center" })
    .rule()
    .gap();
  writeParty(writer, "REMETENTE", sender, sender.document);
  writeParty(writer, "DESTINATÁRIO", recipient, printed.recipient_document);
  writer
    .text("IDENTIFICAÇÃO DOS BENS", { bold: true })
    .table(
      [
        { title: "Item", share: 0.07 },
        { title: "Conteúdo", share: 0.51 },
        { title: "Qtde.", share: 0.1, align: "right" },
        { title: "Valor unit.", share: 0.16, align: "right" },
        { title: "Valor", share: 0.16, align: "right" },
      ],
      contents.map(({ content, quantity, value }, at) => [
        String(at + 1),
        content,
        String(quantity),
        formatBRL(value),
        formatBRL(quantity * value),
      ]),
    )
    .rule()
    .text(`Total: ${formatBRL(declaredTotal(contents))}`, { bold: true, align: "right" })
    .text(`Peso total: ${(grams / 1000).toLocaleString("pt-BR", { minimumFractionDigits: 3 })} kg`, {
      align: "right",
    })
    .gap()
    .text("DECLARAÇÃO", { bold: true });
  for (const text of DECLARATIONS) {
    writer.text(text, { scale: 0.9 }).gap(0.3);
  }
  writer
    .text(`${sender.city}, ${dateText(printed.date)}`)
    .signature("Assinatura do declarante/remetente")
    .gap()
    .text(`Observação: ${WARNING}`, { scale: 0.8 });
}
