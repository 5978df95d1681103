import { resolveSettings, type SettingValue } from "@mestres/platform/lib/settings";
import { correiosSettings } from "../../../settings";
import { correiosOptions } from "../domain/fulfillment-options";
import { declaredValue, findService, fixedAddOns, readLimits, serviceOf } from "../domain/services";

const settings = (stored: Record<string, SettingValue> = {}) => resolveSettings(correiosSettings, stored, {});

describe("services", () => {
  it("come with the contract's codes and limits, and are offered as the shop says", () => {
    const own = settings({
      sedex10_enabled: true,
      sedex10_code: "99999",
      sedex10_limits: "5000;50x80x40;150",
    });
    expect(correiosOptions(settings())).toEqual([
      { id: "pac", name: "PAC", service_code: "03298" },
      { id: "sedex", name: "SEDEX", service_code: "03220" },
    ]);
    expect(correiosOptions(own)[2]).toEqual({ id: "sedex10", name: "SEDEX 10", service_code: "99999" });
    expect(findService(own, "99999")).toMatchObject({
      id: "sedex10",
      express: true,
      limits: { maxGrams: 5000, maxSides: [80, 50, 40], maxSum: 150 },
    });
    expect(findService(settings(), "mini")).toMatchObject({ enabled: false, singleParcel: true });
    expect(readLimits("30000;100x100x100;200").minSides).toEqual([16, 11, 2]);
  });

  it("are named by an option's id, else by its code, and unknown codes travel as a parcel does", () => {
    expect(serviceOf(settings(), { id: "pac", service_code: "11111" })?.code).toBe("03298");
    expect(serviceOf(settings(), { id: "x", service_code: "03140" })?.id).toBe("sedex12");
    expect(serviceOf(settings(), { service_code: "12345" })).toMatchObject({ id: "12345", enabled: true });
    for (const data of [null, {}, { id: "x" }, { service_code: 3298 }]) {
      expect(serviceOf(settings(), data)).toBeNull();
    }
  });

  it.each([
    ["never", 90_000, 0],
    ["above_insurance", 2_563, 0],
    ["above_insurance", 2_564, 2_564],
    ["always", 100, 100],
    ["always", 900_000, 300_000],
  ])("declare (%s) of a parcel worth %d: %d", (declare_value, worth, declared) => {
    const own = settings({ declare_value });
    expect(declaredValue(own, findService(own, "pac")!, worth)).toBe(declared);
  });

  it("add a receipt and own hand where wanted", () => {
    expect(fixedAddOns(settings())).toEqual([]);
    expect(fixedAddOns(settings({ receipt: true, own_hand: true }))).toEqual(["001", "002"]);
  });
});
