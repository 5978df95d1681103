import { readStore } from "./store.server";
import { pageMeta, pageTitle, privateMeta, shorten } from "./seo";

/** What React Router hands a meta function, in a shop of that name. */
const shop = (STORE_NAME: string) => [
  { id: "root", loaderData: { storefrontUrl: "https://torra.example", store: readStore({ STORE_NAME }) } },
];

describe("titles", () => {
  it("carry the name that STORE_NAME gives the shop, once", () => {
    expect(pageTitle(shop("Torra Alta"), "Carrinho")).toBe("Carrinho · Torra Alta");
    expect(pageTitle(shop("Torra Alta"), "Torra Alta: cafés")).toBe("Torra Alta: cafés");
    expect(pageTitle([], "Carrinho")).toBe("Carrinho");
  });

  it("of a shopper's own pages are kept out of search engines", () => {
    expect(privateMeta(shop("Torra Alta"), "Pedido")).toContainEqual({ name: "robots", content: "noindex" });
  });
});

it("writes addresses in full and names the site", () => {
  const meta = pageMeta(shop("Torra Alta"), {
    title: "Contato",
    description: "Fale",
    path: "/contato",
    image: "/midia/a.webp",
  });
  expect(meta).toContainEqual({ tagName: "link", rel: "canonical", href: "https://torra.example/contato" });
  expect(meta).toContainEqual({ property: "og:image", content: "https://torra.example/midia/a.webp" });
  expect(meta).toContainEqual({ property: "og:site_name", content: "Torra Alta" });
});

describe("shorten", () => {
  it("cuts at a word", () => {
    expect(shorten("um dois três quatro", 12)).toBe("um dois…");
    expect(shorten("curto")).toBe("curto");
  });
});
