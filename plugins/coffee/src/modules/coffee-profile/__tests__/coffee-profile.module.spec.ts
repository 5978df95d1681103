import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";

import CoffeeProfile from "../models/coffee-profile";
import type CoffeeProfileService from "../service";

const folder = path.resolve(__dirname, "..");
const PROFILE = {
  kind: "single_origin",
  region: "Caparaó",
  roast: "media",
  notes: ["mel"],
  net_content: "250 g",
  brewing: { method: "V60", dose_g: 15, text: "Sem pressa." },
  palette: { ground: "#000000", ink: "#ffffff", accent: "#ff0000" },
  label_images: [
    { format: "webp", width: 640, url: "a" },
    { format: "avif", width: 640, url: "b" },
  ],
} as const;

moduleIntegrationTestRunner<CoffeeProfileService>({
  moduleName: "coffeeProfile",
  resolve: folder,
  moduleModels: [CoffeeProfile],
  pathToMigrations: path.join(folder, "migrations"),
  testSuite: ({ service }) => {
    const create = async () => {
      const input = { ...PROFILE, notes: [...PROFILE.notes] } as unknown as Parameters<
        typeof service.createCoffeeProfiles
      >[0];
      const [created] = [await service.createCoffeeProfiles(input)].flat();
      return (created as { id: string }).id;
    };

    it.each([
      ["brewing", { method: "Prensa" }],
      ["palette", { ground: "#111111" }],
      ["label_images", [{ format: "webp", url: "c" }]],
    ] as const)("takes keys of %s away, and leaves the rest", async (column, value) => {
      const id = await create();
      const changed = await service.replaceProfile(id, { [column]: value, region: "Mantiqueira" });
      expect(changed).toMatchObject({ id, region: "Mantiqueira", [column]: value });
      const kept = await service.retrieveCoffeeProfile(id);
      expect(kept[column]).toEqual(value);
      expect(kept).toMatchObject({
        ...PROFILE,
        region: "Mantiqueira",
        [column]: value,
      });
    });

    it("is as it was once a change is undone, columns that were empty among them", async () => {
      const id = await create();
      await service.replaceProfile(id, { brewing: null, palette: null });
      const {
        id: _,
        created_at: _c,
        updated_at: _u,
        deleted_at: _d,
        ...before
      } = await service.retrieveCoffeeProfile(id);
      expect([before.brewing, before.palette]).toEqual([null, null]);
      await service.replaceProfile(id, {
        brewing: PROFILE.brewing,
        palette: PROFILE.palette,
        notes: ["cacau"],
      });
      await service.replaceProfile(id, before);
      expect(await service.retrieveCoffeeProfile(id)).toMatchObject({ ...before });
    });
  },
});
