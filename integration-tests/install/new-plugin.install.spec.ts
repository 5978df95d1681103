import { symlinkSync } from "node:fs";
import path from "node:path";
import { copyProject, type CopiedProject } from "./copied-project";

let copy: CopiedProject | undefined;

afterAll(() => copy?.remove());

const TURBO = "node_modules/turbo/bin/turbo";
const TSX = ["--import", "tsx"];

it("generates a plugin that builds, passes lint and types, and whose specs pass at each height", () => {
  copy = copyProject();
  const { node, root } = copy;
  node(...TSX, "tools/src/new-plugin/cli.ts", "roast-floor", "green-entry", "--only-write");
  // What `npm install` would do, without asking the registry for what is installed already.
  symlinkSync("../../plugins/roast-floor", path.join(root, "node_modules/@mestres/roast-floor"));
  node(TURBO, "run", "build", "--filter=@mestres/backend", "--output-logs=errors-only");
  node(...TSX, "tools/src/reference/cli.ts");
  node(TURBO, "run", "lint", "typecheck", "--filter=@mestres/roast-floor", "--output-logs=errors-only");
  node(...TSX, "tools/src/boundaries/cli.ts");
  node("node_modules/prettier/bin/prettier.cjs", "--check", "plugins/roast-floor", "backend");
  for (const part of ["unit", "module", "http"]) {
    expect(node(...TSX, "testing/src/cli.ts", part, "plugins/roast-floor")).toMatch(
      /[1-9]\d* passed, 0 failed/,
    );
  }
});
