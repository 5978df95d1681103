import { createPacer } from "../pacer";

it("lets no more than three calls through in any second, in order", async () => {
  const pacer = createPacer(3);
  const times: number[] = [];
  await Promise.all(Array.from({ length: 7 }, () => pacer.take().then(() => times.push(Date.now()))));
  for (let i = 3; i < times.length; i++) {
    expect(times[i]! - times[i - 3]!).toBeGreaterThanOrEqual(1000);
  }
});
