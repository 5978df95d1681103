import fc from "fast-check";
import { applyFreeFreight, freeFreightHint, freeServices } from "../read/free-freight";
import { setLocalDeliverySource } from "../../../modules/local-delivery/source";
import { FREE_SERVICES, type FreeFreightRule } from "../domain/types";

const TODAY = "2026-11-22";
const rule = (id: string, more: Partial<FreeFreightRule> = {}): FreeFreightRule => ({
  id,
  name: `Regra ${id}`,
  min_subtotal: 20_000,
  states: [],
  ranges: [],
  services: ["pac"],
  priority: 100,
  active: true,
  valid_from: null,
  valid_until: null,
  ...more,
});
const names = (rules: FreeFreightRule[], subtotal: number, cep = "01001-000") =>
  [...freeServices(rules, { subtotal, cep }, TODAY).keys()].sort();

describe("free freight", () => {
  it("begins at the value, to the centavo, for the services named and no others", () => {
    expect(names([rule("a")], 19_999)).toEqual([]);
    expect(names([rule("a")], 20_000)).toEqual(["pac"]);
    expect(names([rule("a", { services: ["sedex", "local"] })], 99_999)).toEqual(["local", "sedex"]);
  });

  it("holds in the states and ranges of the rule only", () => {
    const minas = rule("a", { states: ["MG"], ranges: [{ from: "01001000", to: "01001999" }] });
    expect(names([minas], 30_000, "37701000")).toEqual(["pac"]);
    expect(names([minas], 30_000, "01001-000")).toEqual(["pac"]);
    expect(names([minas], 30_000, "01002-000")).toEqual([]);
    expect(names([minas], 30_000, "78900-000")).toEqual([]);
  });

  it("holds while the rule is active and in its dates, both included", () => {
    expect(names([rule("a", { active: false })], 30_000)).toEqual([]);
    expect(names([rule("a", { valid_from: TODAY, valid_until: TODAY })], 30_000)).toEqual(["pac"]);
    expect(names([rule("a", { valid_from: "2026-11-23" })], 30_000)).toEqual([]);
    expect(names([rule("a", { valid_until: "2026-11-21" })], 30_000)).toEqual([]);
  });

  it("is put down to the rule with the lowest priority number", () => {
    const rules = [rule("later", { priority: 2 }), rule("first", { priority: 1, min_subtotal: 25_000 })];
    const by = (subtotal: number) => freeServices(rules, { subtotal, cep: "01001000" }, TODAY).get("pac")?.id;
    expect([by(20_000), by(25_000)]).toEqual(["later", "first"]);
  });

  it("is never lost by buying more, nor by one more rule", () => {
    const anyRule = fc.record({
      min_subtotal: fc.integer({ min: 0, max: 50_000 }),
      services: fc.subarray([...FREE_SERVICES], { minLength: 1 }),
      states: fc.subarray(["SP", "MG"]),
      priority: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 5 }),
        anyRule,
        fc.integer({ min: 0, max: 60_000 }),
        fc.integer({ min: 0, max: 60_000 }),
        (list, extra, subtotal, more) => {
          const rules = list.map((each, index) => rule(`r${index}`, each));
          const free = names(rules, subtotal);
          expect(names(rules, subtotal + more)).toEqual(expect.arrayContaining(free));
          expect(names([...rules, rule("extra", extra)], subtotal)).toEqual(expect.arrayContaining(free));
          const hint = freeFreightHint(rules, { subtotal, cep: "01001000" }, TODAY);
          expect(hint?.missing === 0).toBe(free.length > 0);
          // What the hint says is missing is exactly what it takes.
          if (hint && hint.missing > 0) {
            expect(names(rules, subtotal + hint.missing).length).toBeGreaterThan(0);
            expect(names(rules, subtotal + hint.missing - 1)).toEqual([]);
          }
        },
      ),
    );
  });

  it("says nothing of a region while the CEP is not known", () => {
    const rules = [rule("mg", { states: ["MG"], min_subtotal: 5_000 }), rule("br", { min_subtotal: 30_000 })];
    const hint = (cep: string | null) => freeFreightHint(rules, { subtotal: 4_000, cep }, TODAY);
    expect(hint(null)).toMatchObject({ missing: 26_000, name: "Regra br" });
    expect(hint("37701000")).toMatchObject({ missing: 1_000, name: "Regra mg" });
    expect(freeFreightHint([rules[0]!], { subtotal: 0, cep: null }, TODAY)).toBeNull();
  });

  it("answers for each service asked about, from the rules in force", async () => {
    setLocalDeliverySource({
      areas: async () => [],
      points: async () => [],
      rules: async () => [rule("a")],
    });
    const quotes = [
      { service: "pac", cost: 1874 },
      { service: "sedex", cost: 1981 },
    ];
    const answer = await applyFreeFreight({ subtotal: 20_000, cep: "01001-000", quotes });
    expect([...answer]).toEqual([
      ["pac", { free: true, rule: { id: "a", name: "Regra a" } }],
      ["sedex", { free: false }],
    ]);
    setLocalDeliverySource(undefined);
    expect((await applyFreeFreight({ subtotal: 20_000, cep: "01001000", quotes })).get("pac")).toEqual({
      free: false,
    });
    await expect(applyFreeFreight({ subtotal: 1, cep: "1", quotes })).rejects.toMatchObject({
      code: "cep_invalid",
    });
  });
});
