import { changesBetween, MASK, masked, maskedRecord, maskedSettings } from "../mask";

it.each([
  "password",
  "client_secret",
  "token",
  "access_token",
  "senha",
  "cpf",
  "document",
  "authorization",
  "api_key",
])("masks %s at any depth", (name) => {
  expect(masked({ outer: [{ [name]: "x9" }], plain: 1 })).toEqual({ outer: [{ [name]: MASK }], plain: 1 });
});

it("says of an empty secret that it is empty", () => {
  expect(masked({ token: null, secret: "" })).toEqual({ token: null, secret: "" });
});

it("keeps entries short: long texts, lists and depths end", () => {
  const value = masked({
    text: "a".repeat(2_000),
    list: Array.from({ length: 100 }, (_, i) => i),
    a: { b: { c: { d: { e: 1 } } } },
  });
  expect(JSON.stringify(value).length).toBeLessThan(1_000);
  expect(value).toMatchObject({ a: { b: { c: { d: "…" } } } });
});

it("tells what differs, on each side", () => {
  const before = { id: "1", title: "A", note: "same", updated_at: "x", secret: "old" };
  expect(changesBetween(before, { ...before, title: "B", updated_at: "y", secret: "new" })).toEqual({
    before: { title: "A", secret: MASK },
    after: { title: "B", secret: MASK },
  });
  expect(changesBetween(before, before)).toEqual({ before: null, after: null });
  expect(changesBetween(null, { title: "B" })).toEqual({ before: null, after: { title: "B" } });
  expect(changesBetween({ title: "A" }, null)).toEqual({ before: { title: "A" }, after: null });
});

it.each([[undefined], ["text"], [[]], [{}], [null]])("takes %p for nothing sent", (value) => {
  expect(maskedRecord(value)).toBeNull();
});

it("keeps of an integration's values those alone that its catalogue calls no secret", () => {
  const sent = {
    values: { smtp_url: "smtps://loja:x9@mail", from: "Loja <a@b>", token: "x9", other: 1 },
    more: "x9",
  };
  expect(maskedSettings(sent, new Set(["from", "token"]))).toEqual({
    values: { smtp_url: MASK, from: "Loja <a@b>", token: MASK, other: MASK },
    more: MASK,
  });
  expect(maskedSettings({ values: { smtp_url: null } }, new Set())).toEqual({ values: { smtp_url: null } });
});
