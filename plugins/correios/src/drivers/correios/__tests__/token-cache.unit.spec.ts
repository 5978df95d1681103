import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { createTokenCache } from "../token-cache";

const MINUTE = 60_000;
const failure = (code: "service_refused" | "service_unavailable") =>
  new OutsideServiceError({ service: "Correios", code, message: code });

function cache() {
  const clock = { now: 0 };
  let count = 0;
  const signIn = jest.fn(async () => ({
    value: `token-${++count}`,
    expiresAt: clock.now + 24 * 60 * MINUTE,
  }));
  return { clock, signIn, tokens: createTokenCache(signIn, () => clock.now) };
}

describe("token cache", () => {
  it("signs in once for many callers and keeps the token until its last half hour", async () => {
    const { clock, signIn, tokens } = cache();
    expect(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).toEqual(Array(3).fill("token-1"));
    clock.now = (24 * 60 - 31) * MINUTE;
    expect(await tokens.get()).toBe("token-1");
    clock.now += 2 * MINUTE;
    expect(await tokens.get()).toBe("token-2");
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  it("goes on with the old token while renewal fails, but not beyond its end", async () => {
    const { clock, signIn, tokens } = cache();
    await tokens.get();
    signIn.mockRejectedValue(failure("service_unavailable"));
    clock.now = (24 * 60 - 1) * MINUTE;
    expect(await tokens.get()).toBe("token-1");
    clock.now += 2 * MINUTE;
    await expect(tokens.get()).rejects.toMatchObject({ code: "service_unavailable" });
  });

  it("does not knock again for a minute after wrong credentials", async () => {
    const { clock, signIn, tokens } = cache();
    signIn.mockRejectedValueOnce(failure("service_refused"));
    await expect(tokens.get()).rejects.toMatchObject({ code: "service_refused" });
    await expect(tokens.get()).rejects.toMatchObject({ code: "service_refused" });
    expect(signIn).toHaveBeenCalledTimes(1);
    clock.now += MINUTE + 1;
    expect(await tokens.get()).toBe("token-1");
  });

  it("forgets a token that was refused, unless it was replaced meanwhile", async () => {
    const { tokens } = cache();
    await tokens.get();
    tokens.forget("token-1");
    expect(await tokens.get()).toBe("token-2");
    tokens.forget("token-1");
    expect(await tokens.get()).toBe("token-2");
  });
});
