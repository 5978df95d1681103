import { pluginPolicies, type PolicyTable } from "@mestres/platform/lib/policies";

type Routes = PolicyTable["routes"];

/** List, create, read, change and delete, as the rooms of the freight settings have them. */
const crud = (matcher: string, resource: string): Routes =>
  Object.fromEntries([
    [`GET /admin/correios/${matcher}`, `${resource}:read`],
    [`POST /admin/correios/${matcher}`, `${resource}:create`],
    [`GET /admin/correios/${matcher}/:id`, `${resource}:read`],
    [`POST /admin/correios/${matcher}/:id`, `${resource}:update`],
    [`DELETE /admin/correios/${matcher}/:id`, `${resource}:delete`],
  ]) as Routes;

const PARCELS: Routes = {
  "GET /admin/correios/packing/counts": "parcel:read",
  "GET /admin/correios/packing/performance": "parcel:read",
  "GET /admin/correios/packing/to-pack": "parcel:read",
  "GET /admin/correios/orders/:order_id/parcels": "parcel:read",
  "POST /admin/correios/orders/:order_id/parcels": "parcel:pack",
  "GET /admin/correios/parcels": "parcel:read",
  "GET /admin/correios/parcels/:id": "parcel:read",
  "GET /admin/correios/parcels/:id/content-declaration.pdf": "parcel:print",
  "POST /admin/correios/parcels/:id/fiscal": "parcel:pack",
  "POST /admin/correios/parcels/:id/rebuy": "parcel:buy",
  "POST /admin/correios/parcels/:id/void": "parcel:buy",
  "POST /admin/correios/parcels/mark-posted": "parcel:update",
  "POST /admin/correios/labels": "parcel:buy",
  "GET /admin/correios/labels.pdf": "parcel:print",
  "POST /admin/correios/labels.pdf": "parcel:print",
  "GET /admin/correios/posting-list.pdf": "parcel:print",
};

const TRACKING: Routes = {
  "GET /admin/correios/tracking": "parcel:read",
  "GET /admin/correios/tracking/:id": "parcel:read",
  "POST /admin/correios/tracking/:id/check": "parcel:update",
  "POST /admin/correios/tracking/:id/code": "parcel:update",
  "DELETE /admin/correios/tracking/:id/code": "parcel:update",
};

const RETURNS: Routes = {
  "GET /admin/correios/returns": "return_request:read",
  "GET /admin/correios/returns/:id": "return_request:read",
  "POST /admin/correios/returns/:id/approve": "return_request:decide",
  "POST /admin/correios/returns/:id/refuse": "return_request:decide",
  "POST /admin/correios/returns/:id/cancel": "return_request:decide",
  "POST /admin/correios/returns/:id/receive": "return_request:receive",
  "POST /admin/correios/returns/:id/refund": "return_request:refund",
};

const FREIGHT: Routes = {
  ...crud("boxes", "shipping_box"),
  "POST /admin/correios/box-suggestions": "shipping_box:create",
  ...crud("delivery-areas", "delivery_area"),
  ...crud("pickup-points", "pickup_point"),
  ...crud("free-freight", "free_freight_rule"),
  "GET /admin/correios/estimates": "freight_rate:read",
  "GET /admin/correios/rates": "freight_rate:read",
  "GET /admin/correios/rates/csv": "freight_rate:read",
  "GET /admin/correios/rates/status": "freight_rate:read",
  "POST /admin/correios/rates/import": "freight_rate:update",
  "POST /admin/correios/rates/refresh": "freight_rate:update",
};

const CRUD = ["read", "create", "update", "delete"];

/** Who packs, prints and follows parcels, decides on returns, and sets prices of freight. */
export const correiosPolicies = pluginPolicies({
  plugin: "@mestres/correios",
  resources: {
    parcel: {
      label: { ptBR: "Encomendas", en: "Parcels" },
      operations: ["read", "pack", "buy", "print", "update"],
    },
    return_request: {
      label: { ptBR: "Devoluções", en: "Returns" },
      operations: ["read", "decide", "receive", "refund"],
    },
    shipping_box: { label: { ptBR: "Caixas", en: "Boxes" }, operations: CRUD },
    delivery_area: {
      label: { ptBR: "Áreas de entrega própria", en: "Own delivery areas" },
      operations: CRUD,
    },
    pickup_point: { label: { ptBR: "Pontos de retirada", en: "Pick-up points" }, operations: CRUD },
    free_freight_rule: { label: { ptBR: "Frete grátis", en: "Free freight" }, operations: CRUD },
    freight_rate: { label: { ptBR: "Tabela de frete", en: "Freight rates" }, operations: ["read", "update"] },
  },
  routes: { ...PARCELS, ...TRACKING, ...RETURNS, ...FREIGHT },
  grants: {
    manager: [
      "parcel:*",
      "return_request:*",
      "shipping_box:*",
      "delivery_area:*",
      "pickup_point:*",
      "free_freight_rule:*",
      "freight_rate:*",
    ],
    shipping: [
      "parcel:*",
      "return_request:read",
      "return_request:receive",
      "shipping_box:read",
      "delivery_area:read",
      "pickup_point:read",
    ],
    finance: ["parcel:read", "return_request:read", "return_request:refund", "freight_rate:read"],
    marketing: ["free_freight_rule:*"],
    support: ["parcel:read", "parcel:update", "return_request:read", "return_request:decide"],
  },
});
