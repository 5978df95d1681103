import ts from "typescript";

/** A file that a new plugin must be named in, and what is written there. */
export type Registration = { file: string; edit: (text: string) => string };

/** What lists the plugins of the application. */
export function registrations(plugin: string): Registration[] {
  const name = `@mestres/${plugin}`;
  return [
    {
      file: "backend/medusa-config.ts",
      edit: (text) => appendToArray(text, "plugins", `{ resolve: "${name}", options: {} }`),
    },
    { file: "backend/turbo.json", edit: (text) => appendToArray(text, "dependsOn", `"${name}#build"`) },
    { file: "backend/package.json", edit: (text) => addDependency(text, name) },
  ];
}

/**
 * Adds an element at the end of the array that is given to a property of this name, the outermost; what stands around it,
 * and the comments, stay as they are.
 *
 * @throws Error where there is no such array
 */
export function appendToArray(text: string, property: string, element: string): string {
  const array = findArray(
    ts.createSourceFile("x.ts", asSource(text), ts.ScriptTarget.Latest, true),
    property,
  );
  if (!array) {
    throw new Error(`no list "${property}" to add ${element} to`);
  }
  const shift = asSource(text).length - text.length;
  const last = array.elements.at(-1);
  const at = (last ? last.getEnd() : array.getStart() + 1) - shift;
  return `${text.slice(0, at)}${last ? ", " : ""}${element}${text.slice(at)}`;
}

/** JSON with comments is an expression of TypeScript, but no statement. */
function asSource(text: string): string {
  return text.trimStart().startsWith("{") ? `(${text}` : text;
}

/** The array that stands least deep: medusa-config has a list of Vite's plugins too. */
function findArray(source: ts.Node, property: string): ts.ArrayLiteralExpression | undefined {
  let level: ts.Node[] = [source];
  while (level.length > 0) {
    const found = level.find(
      (node): node is ts.PropertyAssignment =>
        ts.isPropertyAssignment(node) &&
        (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) &&
        node.name.text === property &&
        ts.isArrayLiteralExpression(node.initializer),
    );
    if (found) {
      return found.initializer as ts.ArrayLiteralExpression;
    }
    level = level.flatMap(childrenOf);
  }
  return undefined;
}

function childrenOf(node: ts.Node): ts.Node[] {
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  return children;
}

/** Adds a dependency of ours behind the others of ours. */
export function addDependency(text: string, name: string): string {
  const manifest = JSON.parse(text) as { dependencies: Record<string, string> };
  const entries = Object.entries(manifest.dependencies);
  const last = entries.map(([one]) => one.startsWith("@mestres/")).lastIndexOf(true);
  entries.splice(last + 1, 0, [name, "0.1.0"]);
  return `${JSON.stringify({ ...manifest, dependencies: Object.fromEntries(entries) }, null, 2)}\n`;
}
