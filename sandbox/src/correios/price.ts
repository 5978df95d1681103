import { distanceBetween, inCapital } from "./distance.js";
import { limitProblem, SERVICES_BY_CODE, type Service } from "./services.js";
import { CorreiosRefusal, type PriceItem } from "./types.js";

/** Centavos per distance class for the first kilo, and for each further one. Close to the 2025 contract tables. */
const TABLES: Record<string, { first: number[]; further: number[] }> = {
  PAC: {
    first: [1_592, 1_874, 2_136, 2_488, 2_953, 3_512, 4_187, 4_934],
    further: [118, 164, 246, 372, 518, 697, 902, 1_146],
  },
  SEDEX: {
    first: [1_243, 1_981, 2_874, 3_926, 5_137, 6_284, 7_419, 8_835],
    further: [152, 287, 498, 774, 1_102, 1_436, 1_788, 2_235],
  },
  "Mini Envios": {
    first: [882, 982, 1_076, 1_148, 1_231, 1_312, 1_398, 1_486],
    further: [0, 0, 0, 0, 0, 0, 0, 0],
  },
};
/** Express services cost a multiple of SEDEX. */
const EXPRESS_FACTOR: Record<string, number> = { "SEDEX 10": 1.6, "SEDEX 12": 1.45, "SEDEX Hoje": 1.9 };
/** Up to 300 g pays this share of the first kilo's price. */
const LIGHT_SHARE = 0.92;
/** Receipt (001) and delivery in own hands (002), centavos. */
const FIXED_ADD_ONS: Record<string, number> = { "001": 700, "002": 850 };
/** Covered without charge, in reais; above it, one per cent of the difference. */
const AUTOMATIC_INSURANCE = 25.63;
const CUBIC_DIVISOR = 6_000;
const CUBIC_FREE_GRAMS = 5_000;

/** 1992 → "19,92", as the Correios write money. */
export function toBrazilianDecimal(centavos: number): string {
  return `${Math.floor(centavos / 100)},${String(centavos % 100).padStart(2, "0")}`;
}

function assertWithinLimits(service: Service, item: PriceItem): void {
  switch (limitProblem(service, item.psObjeto, [item.comprimento, item.largura, item.altura])) {
    case "weight":
      throw new CorreiosRefusal(
        `PRC-113: Peso do objeto fora do limite do serviço (máximo ${service.maxGrams} g).`,
      );
    case "too_large":
      throw new CorreiosRefusal("PRC-120: Dimensões do objeto acima do limite do serviço.");
    case "too_small":
      throw new CorreiosRefusal("PRC-119: Dimensões do objeto abaixo do mínimo (16 x 11 x 2 cm).");
  }
}

/** Weight charged, in grams: the cubic weight counts above 5 kg when it exceeds the real one. */
function chargedGrams(item: PriceItem): { grams: number; cubic: boolean } {
  const cubic = Math.ceil((item.comprimento * item.largura * item.altura * 1000) / CUBIC_DIVISOR);
  return cubic > CUBIC_FREE_GRAMS && cubic > item.psObjeto
    ? { grams: cubic, cubic: true }
    : { grams: item.psObjeto, cubic: false };
}

/**
 * What the Correios would charge.
 * @throws CorreiosRefusal for unknown services and CEPs, and parcels over the limits
 */
export function priceOf(item: PriceItem) {
  const service = SERVICES_BY_CODE[item.coProduto];
  if (!service) {
    throw new CorreiosRefusal(`PRC-101: Serviço ${item.coProduto} inexistente ou não contratado.`);
  }
  const distance = distanceBetween(item.cepOrigem, item.cepDestino);
  if (distance === null) {
    throw new CorreiosRefusal("PRC-110: CEP de origem ou destino inválido.");
  }
  if (service.express && !(inCapital(item.cepOrigem) && inCapital(item.cepDestino))) {
    throw new CorreiosRefusal("PRC-130: Serviço indisponível para o trecho informado.");
  }
  assertWithinLimits(service, item);

  const table = TABLES[service.express ? "SEDEX" : service.name] as { first: number[]; further: number[] };
  const { grams, cubic } = chargedGrams(item);
  const share = grams <= 300 && service.name !== "Mini Envios" ? LIGHT_SHARE : 1;
  const further = Math.max(0, Math.ceil(grams / 1000) - 1);
  const base = Math.round(
    ((table.first[distance] ?? 0) * share + (table.further[distance] ?? 0) * further) *
      (EXPRESS_FACTOR[service.name] ?? 1),
  );
  const addOns = item.servicosAdicionais.map((code) => {
    const declared = code === service.declaredValue;
    const cost = declared
      ? Math.max(0, Math.round(item.vlDeclarado - AUTOMATIC_INSURANCE))
      : FIXED_ADD_ONS[code];
    if (cost === undefined) {
      throw new CorreiosRefusal(`PRC-104: Serviço adicional ${code} incompatível com o serviço.`);
    }
    return { coServAdicional: code, tpServAdicional: declared ? "V" : "A", cost };
  });
  const extra = addOns.reduce((sum, { cost }) => sum + cost, 0);
  const text = toBrazilianDecimal;
  return {
    coProduto: item.coProduto,
    pcBase: text(base),
    pcBaseGeral: text(base),
    peVariacao: "0,0000",
    pcReferencia: text(base),
    vlBaseCalculoImposto: text(base + extra),
    nuRequisicao: item.nuRequisicao,
    inPesoCubico: cubic ? "S" : "N",
    psCobrado: String(grams),
    servicoAdicional: addOns.map(({ cost, ...addOn }) => ({ ...addOn, pcServicoAdicional: text(cost) })),
    peAdValorem: "0,0100",
    vlSeguroAutomatico: text(Math.round(AUTOMATIC_INSURANCE * 100)),
    qtAdicional: "0",
    pcFaixa: text(base),
    pcFaixaVariacao: text(base),
    pcProduto: text(base),
    pcTotalServicosAdicionais: text(extra),
    pcFinal: text(base + extra),
  };
}
