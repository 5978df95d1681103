import fc from "fast-check";
import { circlesOf, folderGraph, groupsOf, longestWay, type Graph } from "../circles.js";
import { measure } from "../measure.js";

const graphOf = (edges: [string, string][]): Graph => {
  const graph: Graph = new Map();
  for (const [from, to] of edges) {
    graph.set(to, graph.get(to) ?? new Set());
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
};

describe("circles of folders", () => {
  it("are found whatever stands beside them", () => {
    const graph = graphOf([
      ["a", "b"],
      ["b", "c"],
      ["c", "b"],
      ["d", "a"],
      ["c", "e"],
    ]);
    expect(circlesOf(graph)).toEqual([["b", "c"]]);
  });

  it("count a folder and the one within it", () => {
    const graph = folderGraph([
      { from: "plugins/erp/src/lib/lots.ts", to: "plugins/erp/src/lib/lots/sum.ts" },
      { from: "plugins/erp/src/lib/lots/sum.ts", to: "plugins/erp/src/lib/text.ts" },
      { from: "plugins/erp/src/lib/lots.ts", to: "@mestres/platform/lib/sql" },
    ]);
    expect(circlesOf(graph)).toEqual([["plugins/erp/src/lib", "plugins/erp/src/lib/lots"]]);
  });

  it("take each file of src for itself", () => {
    const graph = folderGraph([
      { from: "plugins/erp/src/store-api.ts", to: "plugins/erp/src/api/store/lots/route.ts" },
      { from: "plugins/erp/src/api/store/lots/route.ts", to: "plugins/erp/src/settings.ts" },
    ]);
    expect(circlesOf(graph)).toEqual([]);
  });

  it("are those things that reach each other, in any graph", () => {
    const node = fc.constantFrom("a", "b", "c", "d", "e", "f");
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { maxLength: 14 }), (edges) => {
        const graph = graphOf(edges);
        const reach = (from: string, seen = new Set<string>()): Set<string> => {
          for (const next of graph.get(from) ?? []) {
            if (!seen.has(next)) {
              reach(next, seen.add(next));
            }
          }
          return seen;
        };
        const groups = groupsOf(graph);
        expect(groups.flat().sort()).toEqual([...graph.keys()].sort());
        for (const a of graph.keys()) {
          for (const b of graph.keys()) {
            const together = groups.some((group) => group.includes(a) && group.includes(b));
            expect(together).toBe(a === b || (reach(a).has(b) && reach(b).has(a)));
          }
        }
      }),
    );
  });
});

describe("the way down", () => {
  it("is the longest there is, a circle counting once", () => {
    const graph = graphOf([
      ["door", "a"],
      ["a", "b"],
      ["b", "a"],
      ["b", "ground"],
      ["door", "ground"],
    ]);
    expect(longestWay(graph)).toEqual(["door", "a = b", "ground"]);
  });

  it("is measured by floors and by rooms", () => {
    const at = (file: string) => `plugins/erp/src/${file}`;
    const found = measure("erp", [
      { from: at("api/admin/lots/route.ts"), to: at("features/production/read/list.ts") },
      { from: at("features/production/read/list.ts"), to: at("features/purchasing/read/list.ts") },
      { from: at("features/purchasing/read/list.ts"), to: at("features/purchasing/domain/sums.ts") },
      { from: "plugins/coffee/src/lib/text.ts", to: "plugins/coffee/src/lib/terms.ts" },
    ]);
    expect(found.floors).toEqual(["doors", "features", "domain"]);
    expect(found.rooms).toEqual([
      "api",
      "features/production/read",
      "features/purchasing/read",
      "features/purchasing/domain",
    ]);
    expect(found).toMatchObject({ plugin: "erp", files: 4, circles: [] });
  });
});
