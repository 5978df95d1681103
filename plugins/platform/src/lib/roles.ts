import type { LocalizedText } from "./settings-types";

/** The roles that every shop has. Their policies are written in code, and follow it at each boot. */
export const ROLE_KEYS = [
  "owner",
  "manager",
  "roaster",
  "buyer",
  "shipping",
  "finance",
  "hr",
  "marketing",
  "support",
  "editor",
] as const;
export type RoleKey = (typeof ROLE_KEYS)[number];

export type Role = {
  key: RoleKey;
  /** Of the row in `rbac_role`. Assignments point to it. */
  id: string;
  name: LocalizedText;
  /** One sentence: what the role is for. */
  purpose: LocalizedText;
};

/** Core's super admin, to which `medusa user` adds: our owner is this very role. */
export const OWNER_ROLE_ID = "role_super_admin";

const TEXTS: Record<RoleKey, Omit<Role, "key" | "id">> = {
  owner: {
    name: { ptBR: "Proprietário", en: "Owner" },
    purpose: {
      ptBR: "Faz tudo na loja, inclusive dar e tirar papéis e mudar integrações.",
      en: "Does everything in the shop, giving and taking roles and changing integrations included.",
    },
  },
  manager: {
    name: { ptBR: "Gerente", en: "Manager" },
    purpose: {
      ptBR: "Toca o dia a dia da loja e da equipe, sem chaves de API nem credenciais de integrações.",
      en: "Runs the shop and its staff day by day, without API keys or credentials of integrations.",
    },
  },
  roaster: {
    name: { ptBR: "Mestre de torra", en: "Roaster" },
    purpose: {
      ptBR: "Cuida da torra: cafés, fichas, lotes e estoque, sem ver clientes nem dinheiro.",
      en: "Looks after roasting: coffees, profiles, lots and stock, without seeing customers or money.",
    },
  },
  buyer: {
    name: { ptBR: "Comprador", en: "Buyer" },
    purpose: {
      ptBR: "Compra café verde e insumos e mantém o estoque em dia.",
      en: "Buys green coffee and supplies and keeps stock up to date.",
    },
  },
  shipping: {
    name: { ptBR: "Expedição", en: "Shipping" },
    purpose: {
      ptBR: "Embala, imprime etiquetas e acompanha encomendas, sem ver valores.",
      en: "Packs, prints labels and follows parcels, without seeing amounts.",
    },
  },
  finance: {
    name: { ptBR: "Financeiro", en: "Finance" },
    purpose: {
      ptBR: "Confere pagamentos, repasses, reembolsos e impostos.",
      en: "Checks payments, settlements, refunds and taxes.",
    },
  },
  hr: {
    name: { ptBR: "Recursos humanos", en: "Human resources" },
    purpose: {
      ptBR: "Cuida das pessoas da equipe, sem ver pedidos nem clientes.",
      en: "Looks after the people of the team, without seeing orders or customers.",
    },
  },
  marketing: {
    name: { ptBR: "Marketing", en: "Marketing" },
    purpose: {
      ptBR: "Cria promoções, listas de preços e grupos de clientes.",
      en: "Makes promotions, price lists and customer groups.",
    },
  },
  support: {
    name: { ptBR: "Atendimento", en: "Support" },
    purpose: {
      ptBR: "Atende clientes: pedidos, trocas, devoluções e segunda via de cobrança.",
      en: "Serves customers: orders, exchanges, returns and new payment codes.",
    },
  },
  editor: {
    name: { ptBR: "Editor", en: "Editor" },
    purpose: {
      ptBR: "Escreve o que a vitrine mostra: textos, fotos, categorias e fichas dos cafés.",
      en: "Writes what the storefront shows: texts, pictures, categories and coffee profiles.",
    },
  },
};

export const ROLES: readonly Role[] = ROLE_KEYS.map((key) => ({
  key,
  id: key === "owner" ? OWNER_ROLE_ID : `role_${key}`,
  ...TEXTS[key],
}));

/** A role that the code keeps, by its row's id. */
export function builtInRole(id: string): Role | undefined {
  return ROLES.find((role) => role.id === id);
}
