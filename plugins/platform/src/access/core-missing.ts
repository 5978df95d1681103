import type { PolicyTable } from "../lib/policies";

/**
 * What routes of core 2.21.2 ask for and core never registers: without a row nobody but an owner could be given it, and
 * neither finance refunds nor a manager changes the prices of a list. Core asks for "*" where a route takes creations,
 * changes and deletions at once.
 */
export const CORE_MISSING: PolicyTable["resources"] = {
  capture: { label: { ptBR: "Capturas de pagamentos", en: "Captures of payments" }, operations: ["create"] },
  refund: { label: { ptBR: "Reembolsos", en: "Refunds" }, operations: ["create"] },
  credit_line: { label: { ptBR: "Créditos em pedidos", en: "Credits on orders" }, operations: ["create"] },
  price: { label: { ptBR: "Preços", en: "Prices" }, operations: ["*"] },
  inventory_item: { label: { ptBR: "Itens de estoque", en: "Inventory items" }, operations: ["*"] },
  inventory_level: { label: { ptBR: "Níveis de estoque", en: "Inventory levels" }, operations: ["*"] },
};
