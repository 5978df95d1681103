import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { SUGGESTED_BOXES } from "../../../features/boxes/domain/suggested";
import { activeShippingBoxes, forgetShippingBoxes } from "../box-source";
import ShippingBox from "../models/shipping-box";
import type ShippingBoxesModuleService from "../service";

const moduleFolder = path.resolve(__dirname, "..");
const [small, large] = SUGGESTED_BOXES.slice(1);
const box = { ...small!, name: "Caixa P" };

moduleIntegrationTestRunner<ShippingBoxesModuleService>({
  moduleName: "shippingBoxes",
  resolve: moduleFolder,
  moduleModels: [ShippingBox],
  pathToMigrations: path.join(moduleFolder, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (statement: string): Promise<unknown> =>
      MikroOrmWrapper.getManager().getConnection().execute(statement);

    beforeEach(() => forgetShippingBoxes());

    it("gives the provider the boxes in use, and only what packing needs of them", async () => {
      const { id } = await service.createShippingBoxes(box);
      await service.createShippingBoxes({ ...large!, active: false });
      expect(await activeShippingBoxes()).toEqual([{ id, ...box }]);
      await service.softDeleteShippingBoxes([id]);
      forgetShippingBoxes();
      expect(await activeShippingBoxes()).toEqual([]);
    });

    it("finds a box by its name in any case, and takes % and _ for what they are", async () => {
      const { id } = await service.createShippingBoxes({ ...box, name: "100% café_1" });
      expect((await service.findByName("100% CAFÉ_1"))?.id).toBe(id);
      expect(await service.findByName("100_ café%")).toBeUndefined();
    });

    it("keeps a name for one box, until that is taken out of the list", async () => {
      const { id } = await service.createShippingBoxes(box);
      await expect(service.createShippingBoxes({ ...box, name: "CAIXA p" })).rejects.toThrow(
        /already exists/,
      );
      await service.softDeleteShippingBoxes([id]);
      await expect(service.createShippingBoxes(box)).resolves.toMatchObject({ name: box.name });
    });

    it.each([
      ["without room", { length: 0 }],
      ["smaller outside than inside", { outer_height: box.height - 1 }],
      ["that weighs less than nothing", { empty_grams: -1 }],
      ["that carries nothing", { max_grams: 0 }],
      ["with a price below nothing", { cost: -1 }],
      ["without a name", { name: "  " }],
    ])("has a database that refuses a box %s, whoever writes", async (_, wrong) => {
      await expect(service.createShippingBoxes({ ...box, ...wrong })).rejects.toThrow(/check/i);
      const { id } = await service.createShippingBoxes(box);
      const [column, value] = Object.entries(wrong)[0]!;
      await expect(
        sql(`UPDATE shipping_box SET "${column}" = '${value}' WHERE id = '${id}'`),
      ).rejects.toThrow(/check/i);
    });
  },
});
