import fc from "fast-check";
import {
  defineSettings,
  getSettingsDefinition,
  getSettingsSource,
  listSettingsDefinitions,
  missingSettings,
  resolveSettings,
  setSettingsSource,
  validateSettings,
} from "../settings";

const label = { ptBR: "Campo", en: "Field" };
const definition = defineSettings({
  namespace: "spec",
  label: { ptBR: "Teste", en: "Spec" },
  fields: [
    {
      key: "url",
      type: "string",
      env: "SPEC_URL",
      default: "https://a.test",
      pattern: "https?://\\S+",
      label,
    },
    { key: "secret", type: "string", secret: true, env: "SPEC_SECRET", required: true, label },
    { key: "seconds", type: "number", env: "SPEC_SECONDS", default: 60, min: 1, max: 100, label },
    { key: "active", type: "boolean", env: "SPEC_ACTIVE", label },
    {
      key: "mode",
      type: "select",
      options: [
        { value: "a", label },
        { value: "b", label },
      ],
      label,
    },
  ],
});

describe("the catalogue", () => {
  it("lists and finds what is defined, once per namespace", () => {
    defineSettings({ ...definition });
    expect(listSettingsDefinitions().filter(({ namespace }) => namespace === "spec")).toHaveLength(1);
    expect(getSettingsDefinition("spec").label.en).toBe("Spec");
  });

  it("refuses an unknown namespace", () => {
    expect(() => getSettingsDefinition("nope")).toThrow(
      expect.objectContaining({ code: "settings_namespace_unknown", type: "not_found" }),
    );
  });

  it("refuses a malformed definition", () => {
    expect(() => defineSettings({ ...definition, namespace: "Spec One" })).toThrow(
      expect.objectContaining({ code: "settings_definition_invalid" }),
    );
    const field = { key: "a", type: "string", label } as const;
    const twice = [field, field];
    expect(() => defineSettings({ namespace: "spec", label, fields: twice })).toThrow(
      expect.objectContaining({ code: "settings_definition_invalid" }),
    );
  });
});

describe("values in force", () => {
  it("prefers stored, then environment, then default", () => {
    const env = { SPEC_URL: "https://b.test", SPEC_SECONDS: "30", SPEC_ACTIVE: "true" };
    expect(resolveSettings(definition, { url: "https://c.test" }, env)).toEqual({
      url: "https://c.test",
      secret: undefined,
      seconds: 30,
      active: true,
      mode: undefined,
    });
    expect(resolveSettings(definition, {}, { SPEC_URL: "  " })).toMatchObject({
      url: "https://a.test",
      seconds: 60,
    });
  });

  it("keeps a stored false", () => {
    expect(resolveSettings(definition, { active: false }, { SPEC_ACTIVE: "true" }).active).toBe(false);
  });

  it.each([
    ["SPEC_SECONDS", "abc"],
    ["SPEC_SECONDS", "1000"],
    ["SPEC_ACTIVE", "sim"],
    ["SPEC_URL", "ftp//x"],
  ])("names a variable that does not fit: %s=%s", (name, value) => {
    expect(() => resolveSettings(definition, {}, { [name]: value })).toThrow(
      expect.objectContaining({ code: "settings_invalid", message: expect.stringContaining(name) }),
    );
  });

  it("tells what is missing", () => {
    expect(missingSettings(definition, { secret: undefined })).toEqual(["Campo"]);
    expect(missingSettings(definition, { secret: "x" })).toEqual([]);
  });
});

describe("what staff enter", () => {
  it("passes good values, trimmed, and null to forget", () => {
    const values = { url: " https://x.test ", seconds: 5, active: false, mode: "b", secret: null };
    expect(validateSettings(definition.fields, values)).toEqual({ ...values, url: "https://x.test" });
  });

  it.each([
    { url: "x" },
    { url: "" },
    { url: 3 },
    { url: "https://a.test\nhttps://b.test" },
    { seconds: "5" },
    { seconds: 0 },
    { seconds: 101 },
    { seconds: Number.NaN },
    { active: "true" },
    { mode: "c" },
    { unknown: "x" },
    JSON.parse('{"__proto__": "x"}') as Record<string, unknown>,
  ])("refuses %p", (values) => {
    expect(() => validateSettings(definition.fields, values)).toThrow(
      expect.objectContaining({ code: "settings_invalid", type: "invalid_data" }),
    );
  });

  it("never lets through a value that the field's type does not allow", () => {
    fc.assert(
      fc.property(fc.constantFrom(...definition.fields), fc.anything(), (field, value) => {
        try {
          const accepted = validateSettings(definition.fields, { [field.key]: value })[field.key];
          const type = field.type === "select" ? "string" : field.type;
          expect(accepted === null || typeof accepted === type).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ code: "settings_invalid" });
        }
      }),
    );
  });
});

describe("the source", () => {
  afterEach(() => setSettingsSource(undefined));

  it("answers from the environment until the module is there", async () => {
    expect(await getSettingsSource().getValues(definition)).toMatchObject({ seconds: 60 });
    setSettingsSource({ getValues: async () => ({ seconds: 7 }) as never });
    expect(await getSettingsSource().getValues(definition)).toEqual({ seconds: 7 });
  });
});
