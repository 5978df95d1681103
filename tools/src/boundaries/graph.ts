import { cruise, type ICruiseResult } from "dependency-cruiser";
import { root } from "../reference/plugin.js";

/** One import: both files from the project's folder; `to` is the package's name where it is no file of ours. */
export type Import = { from: string; to: string };

/** Tests may reach into anything; what a build wrote says nothing new. */
const LEFT_OUT = "(^|/)(node_modules|\\.medusa|__tests__|coverage)/|\\.spec\\.tsx?$";

/** Every import of the plugins' sources, those of types included. */
export async function readImports(): Promise<Import[]> {
  const { output } = await cruise(["plugins"], {
    baseDir: root,
    exclude: { path: LEFT_OUT },
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
  });
  if (typeof output === "string") {
    throw new Error("dependency-cruiser answered with a text");
  }
  return importsOf(output);
}

function importsOf({ modules }: ICruiseResult): Import[] {
  return modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ module, resolved }) => ({
      from: source,
      to: resolved.startsWith("plugins/") ? resolved : module,
    })),
  );
}
