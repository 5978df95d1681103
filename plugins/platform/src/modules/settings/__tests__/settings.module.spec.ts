import path from "node:path";
import type { MedusaContainer } from "@medusajs/framework/types";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { defineSettings, getSettingsSource } from "../../../lib/settings";
import { PLATFORM_SETTINGS_MODULE } from "../keys";
import { PlatformSetting } from "../models/platform-setting";
import type PlatformSettingsService from "../service";

const label = { ptBR: "Campo", en: "Field" };
const test = jest.fn();
const definition = defineSettings({
  namespace: "spec",
  label: { ptBR: "Teste", en: "Spec" },
  fields: [
    { key: "url", type: "string", env: "SPEC_MODULE_URL", default: "https://a.test", label },
    { key: "token", type: "string", secret: true, required: true, label },
    { key: "seconds", type: "number", min: 1, env: "SPEC_MODULE_SECONDS", label },
  ],
  test,
});
defineSettings({ namespace: "untestable", label, fields: [] });
const container = {} as MedusaContainer;

moduleIntegrationTestRunner<PlatformSettingsService>({
  moduleName: PLATFORM_SETTINGS_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [PlatformSetting],
  testSuite: ({ service }) => {
    const fieldsByKey = async () =>
      Object.fromEntries((await service.describeOne("spec")).fields.map((field) => [field.key, field]));

    beforeEach(async () => {
      test.mockReset();
      // The database is emptied between the tests, which the cache cannot know.
      await service.setValues("spec", { url: null, token: null, seconds: null }, null);
    });
    afterEach(() => {
      delete process.env.SPEC_MODULE_URL;
      delete process.env.SPEC_MODULE_SECONDS;
    });

    it("answers the database before the environment before the default", async () => {
      expect(await service.getValues(definition)).toEqual({ url: "https://a.test" });
      process.env.SPEC_MODULE_URL = "https://b.test";
      expect((await service.getValues(definition)).url).toBe("https://b.test");
      await service.setValues("spec", { url: "https://c.test" }, "user_1");
      expect((await service.getValues("spec")).url).toBe("https://c.test");
      await service.setValues("spec", { url: null }, "user_1");
      expect((await service.getValues(definition)).url).toBe("https://b.test");
    });

    it("seals secrets at rest and never describes them", async () => {
      await service.setValues("spec", { token: "muito-secreto", seconds: 5 }, "user_1");
      const rows = await service.listPlatformSettings({ namespace: "spec" });
      expect(JSON.stringify(rows)).not.toContain("muito-secreto");
      expect(rows.find(({ key }) => key === "token")).toMatchObject({ sealed: true, updated_by: "user_1" });
      expect((await service.getValues(definition)).token).toBe("muito-secreto");

      expect(JSON.stringify(await service.describe())).not.toContain("muito-secreto");
      expect(await fieldsByKey()).toMatchObject({
        token: { is_set: true, origin: "database", value: null },
        seconds: { is_set: true, origin: "database", value: 5 },
        url: { is_set: true, origin: "default", value: "https://a.test" },
      });
    });

    it("stores nothing of a set of values that is partly wrong", async () => {
      const wrong = service.setValues("spec", { url: "https://x.test", seconds: 0, other: "x" }, null);
      await expect(wrong).rejects.toMatchObject({ code: "settings_invalid", type: "invalid_data" });
      expect(await service.listPlatformSettings({ namespace: "spec" })).toEqual([]);
    });

    it("keeps other fields, and one row per field when many save at once", async () => {
      await service.setValues("spec", { url: "https://x.test" }, null);
      await Promise.all(
        Array.from({ length: 6 }, (_, n) =>
          service.setValues("spec", { token: `t${n}`, seconds: n + 1 }, null),
        ),
      );
      expect(await service.listPlatformSettings({ namespace: "spec" })).toHaveLength(3);
      const { url, token, seconds } = await service.getValues(definition);
      expect(url).toBe("https://x.test");
      expect(token).toBe(`t${Number(seconds) - 1}`);
    });

    it("puts back what it wrote over", async () => {
      await service.setValues("spec", { token: "old" }, "user_1");
      const previous = await service.setValues("spec", { token: "new", seconds: 9 }, "user_2");
      expect(JSON.stringify(previous)).not.toContain("old");
      await service.restoreValues("spec", previous);
      expect(await service.getValues(definition)).toEqual({ url: "https://a.test", token: "old" });
    });

    it("shows a wrong environment value on its field, and refuses to use it", async () => {
      process.env.SPEC_MODULE_SECONDS = "zero";
      expect((await fieldsByKey()).seconds).toMatchObject({
        origin: "environment",
        value: null,
        problem: expect.stringContaining("SPEC_MODULE_SECONDS"),
      });
      await expect(service.getValues(definition)).rejects.toMatchObject({ code: "settings_invalid" });
    });

    it("is the source that providers ask", async () => {
      await service.setValues("spec", { token: "t" }, null);
      expect((await getSettingsSource().getValues(definition)).token).toBe("t");
    });

    it("refuses an unknown integration", async () => {
      const refusal = { code: "settings_namespace_unknown", type: "not_found" };
      await expect(service.getValues("nope")).rejects.toMatchObject(refusal);
      await expect(service.setValues("nope", {}, null)).rejects.toMatchObject(refusal);
      await expect(service.describeOne("nope")).rejects.toMatchObject(refusal);
    });

    describe("testing a connection", () => {
      it("tries unsaved values over stored ones, and saves none", async () => {
        test.mockResolvedValue({ ok: true, message: "Conectado." });
        await service.setValues("spec", { token: "stored" }, null);
        expect(await service.testConnection("spec", { seconds: 3 }, container)).toEqual({
          ok: true,
          message: "Conectado.",
        });
        expect(test).toHaveBeenCalledWith({ url: "https://a.test", token: "stored", seconds: 3 }, container);
        expect((await service.getValues(definition)).seconds).toBeUndefined();
      });

      it("calls nobody while something is missing", async () => {
        const outcome = await service.testConnection("spec", {}, container);
        expect(outcome).toEqual({ ok: false, message: "Falta preencher: Campo." });
        expect(test).not.toHaveBeenCalled();
      });

      it("turns what the integration throws into a failed result", async () => {
        test.mockRejectedValue(new RangeError("fora do ar"));
        const outcome = await service.testConnection("spec", { token: "x" }, container);
        expect(outcome).toEqual({ ok: false, message: "fora do ar" });
      });

      it("says when there is nothing to test", async () => {
        await expect(service.testConnection("untestable", {}, container)).rejects.toMatchObject({
          code: "settings_test_missing",
        });
      });
    });
  },
});
