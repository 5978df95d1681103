import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "@medusajs/framework/zod";
import { listEvents } from "../events";
import { toMarkdown } from "../markdown";
import type { Plugin } from "../plugin";
import { listRoutes } from "../routes";
import { describeFields } from "../schema";

let folder: string;
let plugin: Plugin;

function write(file: string, text: string) {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mestres-reference-"));
  plugin = { name: "@x/y", folder, src: path.join(folder, "src"), built: path.join(folder, "built") };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("fields of a schema", () => {
  it("tells types, bounds, what is required, and what lies within lists", () => {
    const schema = z.strictObject({
      cep: z.string().max(20).describe("Postal code."),
      items: z.array(z.strictObject({ quantity: z.number().int().min(1).max(9) })).optional(),
    });
    expect(describeFields(schema)).toEqual([
      { name: "cep", type: "string ≤ 20 characters", required: true, meaning: "Postal code." },
      { name: "items", type: "list of { quantity }", required: false, meaning: "" },
      { name: "items[].quantity", type: "integer 1–9", required: true, meaning: "" },
    ]);
  });

  it("asks for a field of a union only where every alternative does", () => {
    const either = z.union([z.object({ id: z.string(), a: z.string() }), z.object({ id: z.string() })]);
    expect(describeFields(either).map(({ name, required }) => [name, required])).toEqual([
      ["id", true],
      ["a", false],
    ]);
  });

  it("has nothing to tell without a schema", () => {
    expect(describeFields(undefined)).toEqual([]);
  });
});

describe("routes", () => {
  it("are read with address, docstring, answer, and the policy of their middlewares", () => {
    write(
      "src/api/admin/lots/[id]/route.ts",
      [
        "type Answer = { lot: Lot };",
        "/** Releases a lot.\n * For sale, that is. */",
        "export async function POST(req: MedusaRequest, res: MedusaResponse<Answer>): Promise<void> {}",
        "export const AUTHENTICATE = false;",
      ].join("\n"),
    );
    write("src/api/middlewares.ts", "");
    write(
      "built/api/middlewares.js",
      `exports.default = { routes: [{ matcher: "/admin/lots/:id", method: "POST",
         policies: [{ resource: "lot", operation: "update" }] }] };`,
    );
    expect(listRoutes(plugin)).toMatchObject([
      {
        method: "POST",
        path: "/admin/lots/:id",
        comment: "Releases a lot. For sale, that is.",
        answer: "{ lot: Lot }",
        policies: ["lot:update"],
      },
    ]);
  });
});

describe("events", () => {
  it("are constants in events.ts with the type behind them; other constants are none", () => {
    write(
      "src/events.ts",
      [
        "/** A lot may be sold. */",
        'export const LOT_RELEASED = "erp.lot_released";',
        "export type LotReleased = {\n  /** Which lot. */\n  id: string;\n  grams?: number;\n};",
        'export const LANGUAGE = "pt";',
      ].join("\n"),
    );
    expect(listEvents(plugin)).toEqual([
      {
        name: "erp.lot_released",
        comment: "A lot may be sold.",
        payload: [
          { name: "id", type: "string", meaning: "Which lot." },
          { name: "grams?", type: "number", meaning: "" },
        ],
        type: undefined,
      },
    ]);
  });
});

describe("the file", () => {
  it("keeps a bar within its cell and leaves out chapters without content", () => {
    const text = toMarkdown({
      plugin,
      routes: [],
      events: [],
      jobs: [{ name: "sweep", schedule: "* * * * *", comment: "Looks at a | b." }],
      settings: [],
    });
    expect(text).toContain("| `sweep` | `* * * * *` | Looks at a \\| b. |");
    expect(text).not.toContain("## Events");
  });
});
