import path from "node:path";
import { moduleIntegrationTestRunner } from "@medusajs/test-utils";
import { FISCAL_IDENTITY_MODULE } from "../keys";
import { FiscalIdentity } from "../models/fiscal-identity";
import type FiscalIdentityService from "../service";

const CPF = "529.982.247-25";
const CNPJ = "12.abc.345/01de-35";

moduleIntegrationTestRunner<FiscalIdentityService>({
  moduleName: FISCAL_IDENTITY_MODULE,
  resolve: path.resolve(__dirname, ".."),
  moduleModels: [FiscalIdentity],
  testSuite: ({ service }) => {
    it("keeps a document sealed, and opens it for who needs it", async () => {
      const row = await service.record({ document: CPF, name: "  Ana   de Souza " });
      expect(row).toMatchObject({ kind: "cpf", document_masked: "***.982.247-**", name: "Ana de Souza" });
      expect(JSON.stringify(row)).not.toMatch(/52998224725|529\.982/);
      expect(await service.open(row.id)).toEqual({
        kind: "cpf",
        digits: "52998224725",
        formatted: CPF,
        name: "Ana de Souza",
        state_registration: null,
      });
    });

    it("finds by document, however it is written", async () => {
      const { id } = await service.record({
        document: CNPJ,
        name: "Café Ltda",
        state_registration: "isento",
      });
      await service.record({ document: CPF, name: "Ana" });
      expect(await service.findByDocument("12ABC34501DE35")).toMatchObject([
        { id, state_registration: "ISENTO" },
      ]);
    });

    it("writes over an identity", async () => {
      const { id } = await service.record({ document: CPF, name: "Ana" });
      await service.record({ document: CNPJ, name: "Café Ltda", state_registration: "110.042.490.114" }, id);
      expect(await service.listFiscalIdentities({})).toHaveLength(1);
      expect(await service.open(id)).toMatchObject({ kind: "cnpj", state_registration: "110042490114" });
    });

    it("copies an identity, which then lives on its own", async () => {
      const original = await service.record({ document: CPF, name: "Ana" });
      const copy = await service.copy(original.id);
      await service.record({ document: CNPJ, name: "Café Ltda" }, original.id);
      expect(copy.id).not.toBe(original.id);
      expect(await service.open(copy.id)).toMatchObject({ digits: "52998224725", name: "Ana" });
      await service.copy(original.id, copy.id);
      expect(await service.open(copy.id)).toMatchObject({ kind: "cnpj", name: "Café Ltda" });
    });

    it.each([
      [{ document: "529.982.247-24", name: "Ana" }, "cpf_invalid"],
      [{ document: "12ABC34501DE36", name: "Ana" }, "cnpj_invalid"],
      [{ document: "", name: "Ana" }, "document_invalid"],
      [{ document: CPF, name: " " }, "name_invalid"],
      [{ document: CPF, name: "12" }, "name_invalid"],
      [{ document: CPF, name: "a".repeat(121) }, "name_invalid"],
      [{ document: CNPJ, name: "Ana", state_registration: "abc" }, "state_registration_invalid"],
    ])("refuses %p", async (input, code) => {
      await expect(service.record(input)).rejects.toMatchObject({ code, type: "invalid_data" });
      expect(await service.listFiscalIdentities({})).toEqual([]);
    });
  },
});
