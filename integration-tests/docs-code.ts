import { readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "@mestres/testing";

type Values = Record<string, unknown>;
type Compiled = (...values: unknown[]) => Promise<Values>;
const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor as new (
  ...text: string[]
) => Compiled;

/** The code of a document by its blocks' names: three backticks, js, the name. */
export function readDocsCode(file: string): Map<string, string> {
  const text = readFileSync(path.join(projectRoot, file), "utf8");
  return new Map(
    [...text.matchAll(/^```js (\S+)\n(.*?)^```$/gms)].map(([, name = "", code = ""]) => [name, code]),
  );
}

/**
 * Runs blocks of a document one after the other, as a reader would who copies them into one function.
 *
 * @param given what the document leaves to its reader, and what its imports bring
 * @param wanted names of variables of the blocks, to be looked at afterwards
 */
export function runDocsCode<T extends Values>(
  code: Map<string, string>,
  blocks: readonly string[],
  given: Values,
  wanted: readonly (keyof T & string)[],
): Promise<T> {
  const body = blocks.map((name) => {
    const block = code.get(name);
    if (!block) {
      throw new Error(`the document has no block "${name}"`);
    }
    return block.replace(/^import .*$/gm, "");
  });
  const run = new AsyncFunction(
    ...Object.keys(given),
    `${body.join("\n")}\nreturn { ${wanted.join(", ")} };`,
  );
  return run(...Object.values(given)) as Promise<T>;
}
