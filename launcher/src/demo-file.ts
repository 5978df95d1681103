import { renameSync, writeFileSync } from "node:fs";
import pc from "picocolors";
import type { Config } from "./config.js";

/** `.data/demo.json`: where scripts and partners start from. */
export type DemoFile = {
  storefront: string;
  backend: string;
  admin: { email: string; password: string };
  publishableKey: string;
  sandbox: string;
};

export function writeDemoFile(file: string, demo: DemoFile) {
  writeFileSync(`${file}.new`, `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** The last words of a start. */
export function summary(config: Config, demo: DemoFile | undefined): string {
  const rows: [string, string][] = [
    ["Loja", config.storefrontUrl],
    ["Painel", `${config.backendUrl}/app${demo ? `   ${demo.admin.email} / ${demo.admin.password}` : ""}`],
    ["API", `${config.backendUrl}/store   documentação: https://docs.medusajs.com/api/store`],
  ];
  if (demo) {
    rows.push(["Sandbox", `${demo.sandbox}   o banco de quem paga`]);
  }
  rows.push(["Registros", config.paths.logs]);
  const lines = rows.map(([name, text]) => `  ${pc.bold(name.padEnd(10))} ${text}`);
  if (demo) {
    lines.push("", `  ${pc.yellow("Modo demonstração: pagamentos e fretes são simulados.")}`);
  }
  return ["", ...lines, `  ${pc.dim("Ctrl-C para tudo.")}`, ""].join("\n");
}
