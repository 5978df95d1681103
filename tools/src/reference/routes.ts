import { existsSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { exportsOf } from "./comments.js";
import { readRules, type Rule } from "./middlewares.js";
import { filesBelow, type Plugin } from "./plugin.js";
import { describeFields, type Field } from "./schema.js";

export type Route = {
  method: string;
  path: string;
  comment: string;
  /** The name of the answer's type, where the handler gives one. */
  answer?: string;
  body: Field[];
  query: Field[];
  policies: string[];
};

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** `api/store/orders/[id]/route.ts` answers at `/store/orders/:id`. */
function addressOf(api: string, file: string): string {
  const folder = path.relative(api, path.dirname(file)).split(path.sep).join("/");
  return `/${folder.replace(/\[([^\]]+)\]/g, ":$1")}`;
}

function answerOf(node: ts.Node, source: ts.SourceFile): string | undefined {
  if (!ts.isFunctionDeclaration(node)) {
    return undefined;
  }
  const type = node.parameters[1]?.type;
  const given = type && ts.isTypeReferenceNode(type) ? type.typeArguments?.[0] : undefined;
  const text = given?.getText(source);
  // A name that only the route's own file knows says nothing to a reader: what it stands for does.
  const local = source.statements.find((one) => ts.isTypeAliasDeclaration(one) && one.name.text === text);
  const shown = local && ts.isTypeAliasDeclaration(local) ? local.type.getText(source) : text;
  return shown?.replace(/\s+/g, " ");
}

function applies(rule: Rule, method: string, address: string): boolean {
  if (rule.methods.length > 0 && !rule.methods.includes(method) && !rule.methods.includes("ALL")) {
    return false;
  }
  return typeof rule.matcher === "string" ? rule.matcher === address : rule.matcher.test(address);
}

/** The HTTP routes that a plugin adds, by address and method. */
export function listRoutes(plugin: Plugin): Route[] {
  const api = path.join(plugin.src, "api");
  const rules = existsSync(path.join(api, "middlewares.ts")) ? readRules(plugin) : [];
  return filesBelow(api, (file) => path.basename(file) === "route.ts").flatMap((file) => {
    const address = addressOf(api, file);
    return exportsOf(file)
      .filter(({ name }) => METHODS.includes(name))
      .map(({ name: method, comment, node, source }) => {
        const own = rules.filter((rule) => applies(rule, method, address));
        return {
          method,
          path: address,
          comment,
          answer: answerOf(node, source),
          body: describeFields(own.find(({ body }) => body)?.body),
          query: describeFields(own.find(({ query }) => query)?.query),
          policies: own.flatMap(({ policies }) => policies),
        };
      });
  });
}
