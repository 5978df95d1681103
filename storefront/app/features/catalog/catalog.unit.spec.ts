import fc from "fast-check";
import { contrast } from "~/lib/colour";
import { pageNumbers } from "./pages";
import { pictureOf } from "./picture";
import { centavosFromText, isFiltered, pageHref, parseListQuery, toApiQuery, without } from "./query";
import { tintOf } from "./tint";
import { durationText, notesText, originText } from "./words";

const read = (search: string) => parseListQuery(new URLSearchParams(search));

describe("parseListQuery", () => {
  it("reads every filter, repeated or with commas", () => {
    const query = read(
      "notas=mel&notas=cacau,mel&processo=natural&preco_min=30&preco_max=59,9&ordem=menor_preco&pagina=2&q=+doce+",
    );
    expect(query).toEqual({
      notes: ["mel", "cacau"],
      process: ["natural"],
      roast: [],
      origin: [],
      priceMin: 3000,
      priceMax: 5990,
      text: "doce",
      sort: "menor_preco",
      page: 2,
    });
    expect(toApiQuery(query)).toMatchObject({
      notes: "cacau,mel",
      price_max: 5990,
      sort: "price_asc",
      limit: 12,
      offset: 12,
    });
  });

  it("leaves out what it does not understand", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("notas", "preco_min", "ordem", "pagina", "q", "__proto__"),
          fc.string(),
        ),
        (raw) => {
          const query = parseListQuery(new URLSearchParams(raw));
          expect(Number.isInteger(query.page) && query.page >= 1).toBe(true);
          expect(toApiQuery(query).sort).toEqual(expect.any(String));
        },
      ),
    );
    expect(read("ordem=constructor").sort).toBe("relevancia");
  });

  it("turns a price range round that was typed backwards", () => {
    expect(toApiQuery(read("preco_min=90&preco_max=30"))).toMatchObject({ price_min: 3000, price_max: 9000 });
  });

  it("knows whether anything narrows the list", () => {
    expect(isFiltered(read("ordem=menor_preco&pagina=3"))).toBe(false);
    expect(isFiltered(read("torra=clara"))).toBe(true);
  });
});

describe("centavosFromText", () => {
  it.each([
    ["49", 4900],
    ["49,9", 4990],
    ["R$ 49.90", 4990],
    ["", null],
    ["-1", null],
    ["1e9", null],
  ])("%s", (text, centavos) => expect(centavosFromText(text)).toBe(centavos));
});

describe("addresses of the list", () => {
  it("takes one value away and goes back to page 1", () => {
    const params = new URLSearchParams("notas=mel&notas=cacau&pagina=2");
    expect(without(params, "notas", "mel")).toBe("?notas=cacau");
    expect(pageHref(params, 1)).toBe("?notas=mel&notas=cacau");
    expect(pageHref(new URLSearchParams(), 3)).toBe("?pagina=3");
  });

  it("numbers pages with gaps", () => {
    expect(pageNumbers(1, 3)).toEqual([1, 2, 3]);
    expect(pageNumbers(5, 10)).toEqual([1, null, 4, 5, 6, null, 10]);
  });
});

describe("pictureOf", () => {
  const image = (format: "avif" | "webp", width: number) => ({
    format,
    width,
    height: width * 1.25,
    url: `http://localhost:9000/uploads/a-${width}.${format}`,
  });

  it("gives a srcset per format and a middling fallback", () => {
    const picture = pictureOf(
      [image("webp", 960), image("webp", 320), image("webp", 640), image("avif", 320)],
      "http://backend:9000/uploads/",
    );
    expect(picture).toMatchObject({
      avif: "/midia/a-320.avif 320w",
      src: "/midia/a-640.webp",
      width: 640,
      height: 800,
    });
    expect(picture?.webp).toBe("/midia/a-320.webp 320w, /midia/a-640.webp 640w, /midia/a-960.webp 960w");
  });

  it("is null without pictures", () => expect(pictureOf([], "http://backend:9000/uploads/")).toBeNull());
});

describe("tintOf", () => {
  it("is readable on both grounds, whatever the label's colours", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(hex, hex, hex, (ground, ink, accent) => {
        const tint = tintOf({ ground, ink, accent });
        expect(contrast(tint.light, "#fbf8f2")).toBeGreaterThanOrEqual(4.5);
        expect(contrast(tint.dark, "#16100c")).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe("words", () => {
  it("reads like Portuguese", () => {
    expect(notesText(["Caramelo", "Laranja", "castanha"])).toBe("caramelo, laranja e castanha");
    expect(
      originText({ region: "Caparaó", state: "ES", kind: "single_origin", kind_label: "Origem única" }),
    ).toBe("Caparaó, ES");
    expect(originText({ region: "Sul", state: null, kind: "blend", kind_label: "Blend" })).toBe("Blend");
    expect(durationText(165)).toBe("2:45");
    expect(durationText(43_200)).toBe("12 h");
  });
});
