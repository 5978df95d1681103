import { assertEnvironment, environmentProblems } from "../env";

const strong = (seed: string) => seed.repeat(5) + "K7x!q29ZpLmW4vR8tY3";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop@db/mestres",
  REDIS_URL: "redis://cache:6379",
  JWT_SECRET: strong("jwt"),
  COOKIE_SECRET: strong("coo"),
  MESTRES_ENCRYPTION_KEY: strong("enc"),
  PIX_WEBHOOK_SECRET: strong("pix"),
};

describe("environment of the backend", () => {
  it("boots in production with every secret set", () => {
    expect(environmentProblems(production)).toEqual([]);
    expect(() => assertEnvironment(production)).not.toThrow();
  });

  it.each(Object.keys(production).filter((name) => name !== "NODE_ENV"))(
    "refuses production without %s and names it",
    (name) => {
      expect(() => assertEnvironment({ ...production, [name]: undefined })).toThrow(name);
    },
  );

  it.each(["supersecret", "changeme-changeme-changeme-changeme", "a".repeat(40), "curto"])(
    "refuses the secret %p",
    (value) => {
      const problems = environmentProblems({ ...production, JWT_SECRET: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain("JWT_SECRET");
    },
  );

  it("asks nothing of a demo", () => {
    expect(environmentProblems({})).toEqual([]);
  });
});
