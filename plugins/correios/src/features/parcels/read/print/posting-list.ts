import { formatCep } from "@mestres/brasil/lib/cep";
import { formatBRL } from "@mestres/platform/lib/money";
import type { ParcelAddress } from "../../domain/parcel";
import { beginPrint } from "./document";

/** A parcel in a posting list. Grams, centavos. */
export type PostedLine = {
  tracking_code: string;
  service: string;
  service_code: string;
  recipient: Pick<ParcelAddress, "name" | "cep" | "city" | "state">;
  grams: number;
  declared_value: number;
  order_number: number | null;
};

export type PostingList = {
  sender: ParcelAddress & { document: string };
  posting_card: string;
  /** Local date and time, as people read it. */
  printed_at: string;
  lines: PostedLine[];
};

const kilos = (grams: number): string =>
  `${(grams / 1000).toLocaleString("pt-BR", { minimumFractionDigits: 3 })} kg`;

/** How many parcels and grams go by each service, in the order of their names. */
export function totalsByService(
  lines: readonly PostedLine[],
): { service: string; service_code: string; count: number; grams: number; declared: number }[] {
  const totals = new Map<
    string,
    { service: string; service_code: string; count: number; grams: number; declared: number }
  >();
  for (const { service, service_code, grams, declared_value } of lines) {
    const total = totals.get(service_code) ?? { service, service_code, count: 0, grams: 0, declared: 0 };
    total.count += 1;
    total.grams += grams;
    total.declared += declared_value;
    totals.set(service_code, total);
  }
  return [...totals.values()].sort((a, b) => a.service.localeCompare(b.service, "pt-BR"));
}

/** The list that goes to the counter with the parcels: each of them, the totals, and where both sign. */
export async function printPostingList({
  sender,
  posting_card,
  printed_at,
  lines,
}: PostingList): Promise<Buffer> {
  const print = await beginPrint("Lista de postagem");
  const writer = print.write("a4");
  const { city, state, cep } = sender;
  writer
    .text("LISTA DE POSTAGEM", { bold: true, scale: 1.8 })
    .text(`${sender.name} · ${sender.street}, ${sender.number} · ${formatCep(cep)} ${city}/${state}`)
    .text(`Cartão de postagem ${posting_card} · impressa em ${printed_at}`)
    .rule()
    .gap()
    .table(
      [
        { title: "Nº", share: 0.05 },
        { title: "Objeto", share: 0.18 },
        { title: "Serviço", share: 0.13 },
        { title: "Destinatário", share: 0.27 },
        { title: "CEP", share: 0.12 },
        { title: "Peso", share: 0.11, align: "right" },
        { title: "Declarado", share: 0.14, align: "right" },
      ],
      lines.map((line, at) => [
        String(at + 1),
        line.tracking_code,
        line.service,
        `${line.recipient.name} (${line.recipient.city}/${line.recipient.state})`,
        formatCep(line.recipient.cep),
        kilos(line.grams),
        line.declared_value ? formatBRL(line.declared_value) : "-",
      ]),
    )
    .rule()
    .gap(1)
    .text("Totais por serviço", { bold: true, scale: 1.2 })
    .table(
      [
        { title: "Serviço", share: 0.4 },
        { title: "Código", share: 0.15 },
        { title: "Objetos", share: 0.15, align: "right" },
        { title: "Peso", share: 0.15, align: "right" },
        { title: "Declarado", share: 0.15, align: "right" },
      ],
      totalsByService(lines).map(({ service, service_code, count, grams, declared }) => [
        service,
        service_code,
        String(count),
        kilos(grams),
        declared ? formatBRL(declared) : "-",
      ]),
    )
    .rule()
    .text(`${lines.length} objeto(s), ${kilos(lines.reduce((sum, { grams }) => sum + grams, 0))}`, {
      bold: true,
      align: "right",
    })
    .signature(`Assinatura do remetente (${sender.name})`)
    .signature("Recebido pelos Correios: carimbo, assinatura e matrícula");
  return print.bytes();
}
