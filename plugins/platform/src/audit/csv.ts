import type { AuditLine } from "../modules/audit/types";

const COLUMNS = [
  ["quando", (line: AuditLine) => new Date(line.created_at).toISOString()],
  ["pessoa", (line: AuditLine) => line.actor_email ?? ""],
  ["papeis", (line: AuditLine) => line.actor_roles.join(", ")],
  ["acao", (line: AuditLine) => line.action],
  ["recurso", (line: AuditLine) => line.resource],
  ["id", (line: AuditLine) => line.resource_id ?? ""],
  ["resultado", (line: AuditLine) => (line.outcome === "done" ? "feito" : "recusado")],
  ["caminho", (line: AuditLine) => `${line.method} ${line.path}`],
  ["ip", (line: AuditLine) => line.ip ?? ""],
  ["requisicao", (line: AuditLine) => line.request_id ?? ""],
] as const;

/** A cell for a spreadsheet: quoted, and text that begins like a formula is made plain text. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
}

/** The trail as a table that a Brazilian spreadsheet opens: semicolons, UTF-8 with its mark. */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = [
    COLUMNS.map(([name]) => name),
    ...lines.map((line) => COLUMNS.map(([, read]) => cell(read(line)))),
  ];
  return `\uFEFF${rows.map((row) => row.join(";")).join("\r\n")}\r\n`;
}
