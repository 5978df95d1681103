/** How the Correios are asked about parcels on their way. */
export const trackingFields = [
  {
    key: "tracking_minutes",
    type: "number",
    env: "CORREIOS_TRACKING_MINUTES",
    default: 180,
    min: 1,
    max: 1_440,
    label: { ptBR: "Consultar o rastreio a cada (minutos)", en: "Ask for tracking every (minutes)" },
    help: {
      ptBR: "Mais vezes no dia da entrega, menos para encomendas paradas.",
      en: "More often on the day of delivery, less for parcels that do not move.",
    },
  },
  {
    key: "lost_after_days",
    type: "number",
    default: 15,
    min: 5,
    max: 60,
    label: { ptBR: "Dias úteis sem notícia até dar por perdida", en: "Silent business days until lost" },
    help: {
      ptBR: "Só vale depois da data prevista; a encomenda volta a andar se os Correios derem notícia.",
      en: "Only after the expected date; a parcel moves on when the Correios tell of it again.",
    },
  },
] as const;
