import { activeShippingBoxes, forgetShippingBoxes, setShippingBoxSource } from "../box-source";
import type { ShippingBox } from "../../../features/packing/domain/types";
import { BOXES } from "../../../features/packing/__tests__/world";

describe("the store's boxes, for the provider", () => {
  let now = 0;
  let loads = 0;
  let answer: () => Promise<ShippingBox[]>;
  const boxes = () => activeShippingBoxes(() => now);

  beforeEach(() => {
    loads = 0;
    answer = async () => BOXES;
    setShippingBoxSource({
      listActive() {
        loads++;
        return answer();
      },
    });
  });
  afterEach(() => setShippingBoxSource(undefined));

  it("are none without the module", async () => {
    setShippingBoxSource(undefined);
    expect(await boxes()).toEqual([]);
  });

  it("are read once for many who ask, and again after ten seconds or a change", async () => {
    expect(await Promise.all([boxes(), boxes(), boxes()])).toEqual([BOXES, BOXES, BOXES]);
    now += 9_999;
    await boxes();
    expect(loads).toBe(1);
    now += 1;
    await boxes();
    expect(loads).toBe(2);
    answer = async () => [];
    forgetShippingBoxes();
    expect(await boxes()).toEqual([]);
  });

  it("a change while they are being read is not lost", async () => {
    let release!: (boxes: ShippingBox[]) => void;
    answer = () => new Promise((resolve) => (release = resolve));
    const early = boxes();
    forgetShippingBoxes();
    answer = async () => [];
    release(BOXES);
    expect(await early).toEqual(BOXES);
    expect(await boxes()).toEqual([]);
  });

  it("stay the last known when they cannot be read", async () => {
    await boxes();
    now += 60_000;
    answer = () => Promise.reject(new Error("no database"));
    expect(await boxes()).toEqual(BOXES);
    forgetShippingBoxes();
    expect(await boxes()).toEqual([]);
  });
});
