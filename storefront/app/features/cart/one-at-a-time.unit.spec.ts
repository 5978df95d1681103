import { oneAtATime } from "./one-at-a-time.server";

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

describe("oneAtATime", () => {
  it("runs the work of one key in the order it came", async () => {
    const order: string[] = [];
    await Promise.all([
      oneAtATime("cart", async () => order.push(await later(20, "first"))),
      oneAtATime("cart", async () => order.push(await later(1, "second"))),
      oneAtATime("cart", async () => order.push(await later(1, "third"))),
    ]);
    expect(order).toEqual(["first", "second", "third"]);
  });

  it("goes on after a failure, which only its own caller sees", async () => {
    const failing = oneAtATime("cart", () => Promise.reject(new Error("no")));
    const next = oneAtATime("cart", () => Promise.resolve("yes"));
    await expect(failing).rejects.toThrow("no");
    await expect(next).resolves.toBe("yes");
  });

  it("does not make different carts wait for each other", async () => {
    const order: string[] = [];
    await Promise.all([
      oneAtATime("slow", async () => order.push(await later(30, "slow"))),
      oneAtATime("quick", async () => order.push(await later(1, "quick"))),
    ]);
    expect(order).toEqual(["quick", "slow"]);
  });
});
