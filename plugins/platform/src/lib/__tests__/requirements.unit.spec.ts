import type { LoaderOptions } from "@medusajs/framework/types";
import { missingRequirements, requirementsLoader, type BootConfig, type Requirements } from "../requirements";

const needs: Requirements = {
  plugin: "@spec/pay",
  modules: {
    platformInbox: "@mestres/platform",
    platformSettings: "@mestres/platform",
    fiscalIdentity: "@mestres/brasil",
  },
  providers: [{ module: "payment", dependencies: ["query", "fiscalIdentity"] }],
};

const whole: BootConfig = {
  plugins: [{ resolve: "@mestres/platform" }, "@spec/pay"],
  modules: {
    platformInbox: {},
    platformSettings: {},
    fiscalIdentity: {},
    payment: {
      resolve: "@medusajs/medusa/payment",
      dependencies: ["query", "fiscalIdentity", "logger"],
      options: { providers: [{ resolve: "@spec/pay/providers/pix" }] },
    },
  },
};

describe("what a plugin needs", () => {
  it("is there, and nothing is said", () => {
    expect(missingRequirements(whole, needs)).toEqual([]);
  });

  it("is named once a package, with the line for it", () => {
    expect(missingRequirements({ ...whole, modules: { payment: whole.modules?.payment } }, needs)).toEqual([
      'em plugins: { resolve: "@mestres/platform", options: {} },  (npm install @mestres/platform)',
      'em plugins: { resolve: "@mestres/brasil", options: {} },  (npm install @mestres/brasil)',
    ]);
  });

  it("asks a core module for dependencies only where a provider of the plugin stands in it", () => {
    const payment = {
      dependencies: ["other", "logger"],
      options: { providers: [{ resolve: "@spec/pay/providers/pix" }] },
    };
    expect(missingRequirements({ ...whole, modules: { ...whole.modules, payment } }, needs)).toEqual([
      'em modules, no de "@medusajs/medusa/payment": dependencies: ["other","query","fiscalIdentity"],',
    ]);
    const foreign = { options: { providers: [{ resolve: "@medusajs/medusa/payment-stripe" }] } };
    expect(missingRequirements({ ...whole, modules: { ...whole.modules, payment: foreign } }, needs)).toEqual(
      [],
    );
  });

  it("stops the boot by a code; a module that runs alone asks for nothing", async () => {
    const load = (config: BootConfig | undefined) =>
      requirementsLoader(needs)({ container: { resolve: () => config } } as unknown as LoaderOptions);
    await expect(load({ ...whole, modules: {} })).rejects.toMatchObject({
      code: "plugin_requirements_missing",
      message: expect.stringMatching(/@spec\/pay não inicia[\s\S]*@mestres\/platform/) as string,
    });
    await expect(load(undefined)).resolves.toBeUndefined();
    await expect(load({ modules: {} })).resolves.toBeUndefined();
  });
});
