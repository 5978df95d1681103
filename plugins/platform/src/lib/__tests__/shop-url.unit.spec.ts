import { isOrderToken } from "../order-token";
import { orderUrl, shopUrl, trackingUrl } from "../shop-url";

describe("the shop's address", () => {
  it("is STOREFRONT_URL, with a path where one is asked for", () => {
    const env = { NODE_ENV: "production", STOREFRONT_URL: "https://loja.com.br" } as NodeJS.ProcessEnv;
    expect(shopUrl("/", env)).toBe("https://loja.com.br/");
    expect(shopUrl("/pedido/1", env)).toBe("https://loja.com.br/pedido/1");
  });

  it("falls back to this machine in demo, and never in production", () => {
    expect(shopUrl("/", { NODE_ENV: "test" } as NodeJS.ProcessEnv)).toBe("http://localhost:8000/");
    expect(shopUrl("/", { NODE_ENV: "test", STOREFRONT_PORT: "8106" } as NodeJS.ProcessEnv)).toBe(
      "http://localhost:8106/",
    );
    expect(() => shopUrl("/", { NODE_ENV: "production" } as NodeJS.ProcessEnv)).toThrow(
      expect.objectContaining({ code: "shop_url_missing" }),
    );
  });

  it("names an order's page with its id encoded and the proof of whose it is", () => {
    const url = new URL(orderUrl("a/b", "/devolver"));
    expect(url.pathname).toBe("/pedido/a%2Fb/devolver");
    expect(isOrderToken(url.searchParams.get("acesso") ?? "", "a/b")).toBe(true);
  });

  it("names the page of a tracking code without any", () => {
    expect(trackingUrl("AA123456785BR")).toMatch(/\/rastreio\/AA123456785BR$/);
  });
});
