import { index, layout, route, type RouteConfig } from "@react-router/dev/routes";

export default [
  layout("routes/loja.tsx", [
    index("routes/home.tsx"),
    route("cafes", "routes/cafes.tsx"),
    route("cafes/:handle", "routes/cafes.$handle.tsx"),
    route("carrinho", "routes/carrinho.tsx"),
    route("checkout", "routes/checkout.tsx"),
    route("pedido/:id", "routes/pedido.$id.tsx"),
    route("pedido/:id/devolver", "routes/pedido.$id.devolver.tsx"),
    // The admin's panel makes links of this form: they are not ours to name.
    route("payment-collection/:id", "routes/payment-collection.$id.tsx"),
    route("rastreio/:code", "routes/rastreio.$code.tsx"),
    route("sobre", "routes/sobre.tsx"),
    route("trocas-e-devolucoes", "routes/trocas-e-devolucoes.tsx"),
    route("privacidade", "routes/privacidade.tsx"),
    route("contato", "routes/contato.tsx"),
    route("*", "routes/nao-encontrado.tsx"),
  ]),
  route("api/cep/:cep", "routes/api.cep.$cep.ts"),
  route("api/checkout/check", "routes/api.checkout.check.ts"),
  route("pedido/:id/eventos", "routes/pedido.$id.eventos.ts"),
  route("pedido/:id/boleto.pdf", "routes/pedido.$id.boleto-pdf.ts"),
  route("sitemap.xml", "routes/sitemap.xml.ts"),
  route("site.webmanifest", "routes/site.webmanifest.ts"),
  route("robots.txt", "routes/robots.txt.ts"),
] satisfies RouteConfig;
