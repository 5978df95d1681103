import type { PluginEvent } from "./events.js";
import type { Job } from "./jobs.js";
import type { Plugin } from "./plugin.js";
import type { Route } from "./routes.js";
import type { Field } from "./schema.js";
import type { Settings, SettingsField } from "./settings.js";

/** All that the reference of one plugin tells. */
export type Reference = {
  plugin: Plugin;
  routes: Route[];
  events: PluginEvent[];
  jobs: Job[];
  settings: Settings[];
};

function cell(text: string): string {
  return text.replace(/\|/g, "\\|").replace(/\s+/g, " ").replace(/</g, "&lt;").trim();
}

/** Code within a table, where a bar would end the cell. */
function code(text: string): string {
  return text ? `\`${text.replace(/\|/g, "\\|")}\`` : "";
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function fieldsTable(title: string, fields: Field[]): string {
  if (fields.length === 0) {
    return "";
  }
  const rows = fields.map(({ name, type, required, meaning }) => [
    code(name),
    cell(type),
    required ? "yes" : "",
    cell(meaning),
  ]);
  return `${title}\n\n${table(["Field", "Type", "Required", "Meaning"], rows)}\n`;
}

function routeSection(route: Route): string {
  const facts = [
    route.comment,
    route.answer ? `Answer: \`${route.answer}\`.` : "",
    route.policies.length > 0 ? `Policy: ${route.policies.map((one) => `\`${one}\``).join(", ")}.` : "",
  ];
  return [
    `#### ${code(`${route.method} ${route.path}`)}\n`,
    facts.filter(Boolean).join(" "),
    fieldsTable("\nQuery:", route.query),
    fieldsTable("\nBody:", route.body),
  ].join("\n");
}

function routesOf(routes: Route[]): string {
  const groups = [
    ["Store routes", routes.filter(({ path }) => path.startsWith("/store"))],
    ["Admin routes", routes.filter(({ path }) => path.startsWith("/admin"))],
    ["Other routes", routes.filter(({ path }) => !/^\/(store|admin)/.test(path))],
  ] as const;
  return groups
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `### ${title}\n\n${list.map(routeSection).join("\n")}`)
    .join("\n\n");
}

function eventSection({ name, comment, payload, type }: PluginEvent): string {
  const rows = payload.map((one) => [code(one.name), code(one.type), cell(one.meaning)]);
  const data =
    rows.length > 0 ? table(["Field", "Type", "Meaning"], rows) : type ? `Payload: \`${type}\`.` : "";
  return `### ${code(name)}\n\n${comment}\n\n${data}`;
}

function settingRow(field: SettingsField): string[] {
  const given = field.secret ? "" : field.default === undefined ? "" : code(String(field.default));
  const values = field.options ? field.options.map(({ value }) => code(value)).join(", ") : cell(field.type);
  const marks = [field.required ? "required" : "", field.secret ? "secret" : ""].filter(Boolean).join(", ");
  return [
    code(field.key),
    values,
    given,
    field.env ? code(field.env) : "",
    marks,
    cell(`${field.label.ptBR} / ${field.label.en}`),
  ];
}

function settingsSection({ namespace, label, fields }: Settings): string {
  const head = ["Key", "Type", "Default", "Variable", "", "Meaning (pt-BR / en)"];
  return `### ${code(namespace)}: ${label.ptBR} / ${label.en}\n\n${table(head, fields.map(settingRow))}`;
}

function chapter(title: string, body: string): string {
  return body ? `## ${title}\n\n${body}\n` : "";
}

/** The whole reference of a plugin as one Markdown file. */
export function toMarkdown({ plugin, routes, events, jobs, settings }: Reference): string {
  const jobRows = jobs.map(({ name, schedule, comment }) => [code(name), code(schedule), cell(comment)]);
  return [
    `# ${plugin.name}: reference\n`,
    "Written by `npm run docs:reference` from the code; change the code, not this file.",
    "_Gerado a partir do código: rotas, eventos, tarefas agendadas e configurações._\n",
    "Units: amounts of our own routes and events are integer centavos, weights integer grams, lengths centimetres,",
    "times ISO 8601 in UTC, and days local dates of America/Sao_Paulo. Amounts of Medusa's own routes are reais with",
    "decimals.\n",
    chapter("Routes", routesOf(routes)),
    chapter("Events", events.map(eventSection).join("\n\n")),
    chapter("Scheduled jobs", jobRows.length > 0 ? table(["Job", "Schedule", "What it does"], jobRows) : ""),
    chapter("Settings", settings.map(settingsSection).join("\n\n")),
  ].join("\n");
}
