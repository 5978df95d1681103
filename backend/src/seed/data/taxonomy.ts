export const CATEGORIES = [
  {
    handle: "origens-unicas",
    name: "Origens únicas",
    description: "Cafés de um só lugar, colhidos e torrados em separado.",
  },
  {
    handle: "blends",
    name: "Blends",
    description: "Combinações da casa, iguais o ano inteiro.",
  },
  {
    handle: "descafeinado",
    name: "Descafeinado",
    description: "Descafeinado em água: o sabor fica, a cafeína sai.",
  },
  {
    handle: "drip-bags",
    name: "Drip bags",
    description: "Café coado em qualquer lugar: é só abrir, apoiar na xícara e passar água.",
  },
  { handle: "kits", name: "Kits", description: "Cafés escolhidos para provar juntos ou presentear." },
] as const;

export const COLLECTIONS = [
  { handle: "microlotes", title: "Microlotes" },
  { handle: "para-todo-dia", title: "Para todo dia" },
  { handle: "para-presentear", title: "Para presentear" },
] as const;

export type CategoryHandle = (typeof CATEGORIES)[number]["handle"];
export type CollectionHandle = (typeof COLLECTIONS)[number]["handle"];
