import type { Brewing } from "@mestres/coffee/lib/coffee";

import { v60 } from "../brewing";
import type { SeedCoffee } from "../coffee-data";

const dripBag = (text: string): Brewing => ({
  method: "Drip bag",
  dose_g: 10,
  water_ml: 160,
  temp_c: 94,
  time_s: 120,
  text,
});

/** Drip bags and the kit: simpler variants than a bag of coffee. */
export const DRIP_COFFEES: SeedCoffee[] = [
  {
    handle: "drip-pedra-menina",
    code: "DPEDR",
    title: "Drip Pedra Menina",
    subtitle: "Caparaó coado na sua xícara, onde você estiver",
    description:
      "O nosso Pedra Menina moído na hora de embalar e selado com nitrogênio, dez gramas por sachê. Abra as alças, apoie na borda da xícara e passe a água: dois minutos depois há tangerina e mel no acampamento, no hotel ou na mesa do escritório.",
    category: "drip-bags",
    collection: "para-presentear",
    price250: 4290,
    profile: {
      kind: "drip",
      region: "Caparaó",
      state: "ES",
      producer: "Sítio Córrego das Bromélias, família Tavares",
      variety: "Catuaí Vermelho 81",
      process: "cereja_descascado",
      altitude_m: 1280,
      harvest: "2026",
      sca_score: 87.25,
      roast: "clara",
      notes: ["tangerina", "mel de laranjeira", "chocolate ao leite"],
      brewing: dripBag("Umedeça, conte até vinte e complete até a alça. Não precisa mexer."),
      net_content: "10 sachês de 10 g",
    },
  },
  {
    handle: "drip-blend-da-casa",
    code: "DCASA",
    title: "Drip Blend da Casa",
    subtitle: "O café de todo dia, agora de viagem",
    description:
      "O Blend da Casa em sachês individuais de dez gramas. Chocolate e caramelo de confiança para a gaveta do trabalho, a mochila e a visita que chega sem avisar. Cada caixa traz dez; a caixa grande, trinta, e dura um mês.",
    category: "drip-bags",
    collection: "para-todo-dia",
    price250: 3490,
    profile: {
      kind: "drip",
      region: "Sul de Minas e Cerrado",
      state: "MG",
      producer: "Sítio da Onça e Fazenda Chapada do Ipê",
      variety: "Catuaí Amarelo e Topázio",
      process: "natural",
      altitude_m: 1070,
      harvest: "2026",
      sca_score: 83.5,
      roast: "media",
      notes: ["caramelo", "biscoito amanteigado", "chocolate"],
      brewing: dripBag("Água recém-fervida e três despejos curtos. Rende uma xícara de 150 ml."),
      net_content: "10 sachês de 10 g",
    },
  },
];

/** What is in the kit: one 250 g bag of each, by code. */
export const KIT_CODES = ["PEDRA", "CANDE", "DOURA"] as const;

export const KIT: SeedCoffee = {
  handle: "kit-tres-serras",
  code: "KIT3S",
  title: "Kit Três Serras",
  subtitle: "Três cafés de montanha para provar lado a lado",
  description:
    "Caparaó, Mantiqueira e Matas de Minas numa caixa: um pacote de 250 g de Pedra Menina, de Alto da Candelária e de Pedra Dourada, com uma ficha de prova para anotar o que você sentiu. Sai mais em conta que os três separados e chega pronto para presente, com cartão escrito à mão se você pedir.",
  category: "kits",
  collection: "para-presentear",
  price250: 15490,
  profile: {
    kind: "kit",
    region: "Caparaó e serras de Minas",
    state: null,
    producer: "Família Tavares, Lúcia Ferraz Junqueira e Zuleica Heringer",
    variety: "Catuaí Vermelho e Bourbon Amarelo",
    process: null,
    altitude_m: 1280,
    harvest: "2026",
    sca_score: 87,
    roast: "clara",
    notes: ["pêssego", "tangerina", "melado"],
    brewing: v60(
      "Prepare os três com a mesma receita e prove do mais claro ao mais escuro, a cada cinco minutos.",
    ),
    net_content: "3 pacotes de 250 g",
  },
};
