import { readFileSync } from "node:fs";
import ts from "typescript";

/** Something that a file exports under a name. */
export type Exported = {
  name: string;
  /** Its docstring in one line, without tags; empty where there is none. */
  comment: string;
  node: ts.FunctionDeclaration | ts.VariableDeclaration | ts.TypeAliasDeclaration;
  source: ts.SourceFile;
};

/** A TypeScript file, parsed only: no types are resolved. */
function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
}

/** A node's docstring, folded into one line. */
export function commentOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? "";
  return text.replace(/\s+/g, " ").trim();
}

function isExported(node: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(node) &&
    Boolean(ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
  );
}

/** Functions, constants and types that a file exports, in its order. */
export function exportsOf(file: string): Exported[] {
  const source = parse(file);
  return source.statements.filter(isExported).flatMap((node): Exported[] => {
    if (ts.isFunctionDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      return [{ name: node.name?.text ?? "default", comment: commentOf(node), node, source }];
    }
    if (ts.isVariableStatement(node)) {
      return node.declarationList.declarations
        .filter((one) => ts.isIdentifier(one.name))
        .map((one) => ({
          name: one.name.getText(source),
          comment: commentOf(node),
          node: one,
          source,
        }));
    }
    return [];
  });
}
