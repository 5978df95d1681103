import { createRequire } from "node:module";
import type { z as Zod } from "zod";

/** Plugins take zod from Medusa: only the same copy knows their schemas. */
const { z } = createRequire(import.meta.url)("@medusajs/framework/zod") as { z: typeof Zod };

export type Field = { name: string; type: string; required: boolean; meaning: string };

type Json = {
  type?: string | string[];
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  allOf?: Json[];
  enum?: unknown[];
  const?: unknown;
  description?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  $ref?: string;
};

function bounds({ minimum, maximum, minLength, maxLength }: Json): string {
  const safe = (value?: number) => value !== undefined && Math.abs(value) < Number.MAX_SAFE_INTEGER;
  const between = (low: number | undefined, high: number | undefined, unit: string) => {
    const [from, to] = [safe(low) ? low : undefined, safe(high) ? high : undefined];
    if (from === undefined && to === undefined) {
      return "";
    }
    if (from === undefined) {
      return ` ≤ ${to}${unit}`;
    }
    return to === undefined ? ` ≥ ${from}${unit}` : ` ${from}–${to}${unit}`;
  };
  return between(minimum, maximum, "") + between(minLength, maxLength, " characters");
}

function typeOf(schema: Json): string {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) {
    return [...new Set(choices.map(typeOf))].join(" or ");
  }
  if (schema.enum) {
    return schema.enum.map((one) => JSON.stringify(one)).join(", ");
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  if (schema.type === "array") {
    return `list of ${schema.items ? typeOf(schema.items) : "anything"}`;
  }
  if (schema.type === "object" && schema.properties) {
    return `{ ${Object.keys(schema.properties).join(", ")} }`;
  }
  return `${[schema.type ?? "anything"].flat().join(" or ")}${bounds(schema)}`;
}

/** One alternative of a body, as rows; rows of things within it follow with a dotted name. */
function rowsOf(schema: Json, prefix = ""): Field[] {
  const rows = Object.entries(schema.properties ?? {}).flatMap(([name, field]): Field[] => {
    const own: Field = {
      name: prefix + name,
      type: typeOf(field),
      required: schema.required?.includes(name) ?? false,
      meaning: field.description ?? "",
    };
    const inner = field.type === "array" ? field.items : field;
    const mark = field.type === "array" ? "[]." : ".";
    return [own, ...(inner?.properties ? rowsOf(inner, `${prefix}${name}${mark}`) : [])];
  });
  return rows;
}

/** The fields that a zod schema takes; those of a union's alternatives stand together, once each. */
export function describeFields(schema: unknown): Field[] {
  if (!schema) {
    return [];
  }
  const json = z.toJSONSchema(schema as Zod.ZodType, {
    io: "input",
    unrepresentable: "any",
    reused: "inline",
  }) as Json;
  const alternatives = json.anyOf ?? json.oneOf ?? json.allOf ?? [json];
  const seen = new Map<string, Field>();
  for (const row of alternatives.flatMap((one) => rowsOf(one))) {
    const known = seen.get(row.name);
    const everywhere = alternatives.every((one) => one.required?.includes(row.name));
    const required =
      alternatives.length > 1 && !row.name.includes(".") && !json.allOf ? everywhere : row.required;
    seen.set(row.name, known ?? { ...row, required });
  }
  return [...seen.values()];
}
