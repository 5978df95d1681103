import { formatTime } from "../format";

describe("times in the admin", () => {
  it.each(["ptBR", "pt-BR", "en", "enUS", "zhCN"])("bears the dashboard's language %s", (language) => {
    expect(formatTime("2026-11-22T12:00:00Z", language)).toMatch(/\d/);
  });

  it("writes Brazilian dates for ptBR, and a dash for no time", () => {
    expect(formatTime("2026-11-22T12:00:00Z", "ptBR")).toMatch(/^22\/11\/2026/);
    expect(formatTime(null, "ptBR")).toBe("–");
  });
});
