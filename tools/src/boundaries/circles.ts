import path from "node:path";
import { type Import } from "./graph.js";

/** Things and what each points to. */
export type Graph = Map<string, Set<string>>;

/** A file's folder. Files of `src` itself (settings, events, store-api) stand on floors of their own, so each is one. */
export function folderOf(file: string): string {
  const folder = path.posix.dirname(file);
  return /^plugins\/[^/]+\/src$/.test(folder) ? file : folder;
}

/** Folders and the folders they import from. @param nameOf the folder that a file counts for */
export function folderGraph(imports: readonly Import[], nameOf: (file: string) => string = folderOf): Graph {
  const graph: Graph = new Map();
  for (const { from, to } of imports) {
    if (!from.startsWith("plugins/") || !to.startsWith("plugins/")) {
      continue;
    }
    const [here, there] = [nameOf(from), nameOf(to)];
    graph.set(there, graph.get(there) ?? new Set());
    const targets = graph.get(here) ?? new Set<string>();
    graph.set(here, targets);
    if (here !== there) {
      targets.add(there);
    }
  }
  return graph;
}

/**
 * Groups whose members reach one another (Tarjan), each thing in one group; a group comes after those it points to.
 * More than one member is a circle.
 */
export function groupsOf(graph: Graph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (node: string): number => {
    const own = index.size;
    index.set(node, own);
    low.set(node, own);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      const reached = index.has(next) ? (stack.includes(next) ? index.get(next) : undefined) : visit(next);
      low.set(node, Math.min(low.get(node) ?? own, reached ?? own));
    }
    if (low.get(node) === own) {
      groups.push(stack.splice(stack.indexOf(node)).sort());
    }
    return low.get(node) ?? own;
  };
  for (const node of [...graph.keys()].sort()) {
    if (!index.has(node)) {
      visit(node);
    }
  }
  return groups;
}

/** Circles only, each sorted. */
export function circlesOf(graph: Graph): string[][] {
  return groupsOf(graph)
    .filter(({ length }) => length > 1)
    .sort((a, b) => (a[0] ?? "").localeCompare(b[0] ?? ""));
}

/** The longest way down that an import can take, one step per group. */
export function longestWay(graph: Graph): string[] {
  const ways = new Map<string, string[]>();
  let longest: string[] = [];
  for (const group of groupsOf(graph)) {
    const below = group
      .flatMap((node) => [...(graph.get(node) ?? [])])
      .filter((node) => !group.includes(node))
      .map((node) => ways.get(node) ?? []);
    const deepest = below.reduce<string[]>((best, way) => (way.length > best.length ? way : best), []);
    const way = [group.join(" = "), ...deepest];
    group.forEach((node) => ways.set(node, way));
    longest = way.length > longest.length ? way : longest;
  }
  return longest;
}
