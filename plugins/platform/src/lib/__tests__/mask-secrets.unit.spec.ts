import { maskSecrets } from "../mask-secrets";

describe("an address in the access log", () => {
  it.each([
    ["/store/carts/cart_01KB6X0V3J2QF4ZB7T8N5M1R9C/complete", "/store/carts/cart_…1R9C/complete"],
    [
      "/store/payment-methods?cart_id=cart_01KB6X0V3J2QF4ZB7T8N5M1R9C&x=1",
      "/store/payment-methods?cart_id=cart_…1R9C&x=1",
    ],
    [
      "/store/orders/order_1?order_token=1.20786.abc&fields=id",
      "/store/orders/order_1?order_token=…&fields=id",
    ],
    ["https://loja.com.br/pedido/order_1?acesso=1.20786.abc", "https://loja.com.br/pedido/order_1?acesso=…"],
    ["/hooks/pix/pix?hmac=segredo", "/hooks/pix/pix?hmac=…"],
    ["/store/carts", "/store/carts"],
    ["/carrinho?cart_a=1", "/carrinho?cart_a=1"],
  ])("%s is written as %s", (address, written) => {
    expect(maskSecrets(address)).toBe(written);
  });
});
