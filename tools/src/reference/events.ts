import path from "node:path";
import ts from "typescript";
import { commentOf, exportsOf, type Exported } from "./comments.js";
import { filesBelow, type Plugin } from "./plugin.js";

export type Payload = { name: string; type: string; meaning: string };
export type PluginEvent = { name: string; comment: string; payload: Payload[]; type?: string };

const NAME = /^[a-z][a-z0-9-]*\.[a-z0-9_.-]+$/;

function textOf({ node }: Exported): string | undefined {
  const value = ts.isVariableDeclaration(node) ? node.initializer : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function payloadOf({ node, source }: Exported): Payload[] {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeLiteralNode(node.type)) {
    return [];
  }
  return node.type.members.filter(ts.isPropertySignature).map((member) => ({
    name: `${member.name.getText(source)}${member.questionToken ? "?" : ""}`,
    type: member.type?.getText(source).replace(/\s+/g, " ") ?? "",
    meaning: commentOf(member),
  }));
}

/**
 * The events that a plugin emits: a constant that holds its name in a file called `events.ts`, and the type of
 * its payload right behind it.
 */
export function listEvents(plugin: Plugin): PluginEvent[] {
  const files = filesBelow(
    plugin.src,
    (file) => path.basename(file) === "events.ts" && !file.includes(`${path.sep}admin${path.sep}`),
  );
  return files.flatMap((file) => {
    const exported = exportsOf(file);
    return exported.flatMap((one, at) => {
      const name = textOf(one);
      if (!name || !NAME.test(name)) {
        return [];
      }
      const next = exported[at + 1];
      const type = next && ts.isTypeAliasDeclaration(next.node) ? next : undefined;
      const payload = type ? payloadOf(type) : [];
      const rest =
        type && payload.length === 0 && ts.isTypeAliasDeclaration(type.node)
          ? type.node.type.getText(type.source).replace(/\s+/g, " ")
          : undefined;
      return [{ name, comment: one.comment, payload, type: rest }];
    });
  });
}
