import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TextField, useDraft, wholeIn, type Read } from "..";
import { draw } from "./dashboard";

type Draft = { name: string; days: string };

const sent = jest.fn();

function read({ name, days }: Draft): Read<{ name: string; days: number }, keyof Draft, string> {
  const whole = wholeIn(days, { min: 1, max: 9 });
  const problems = { ...(!name && { name: "Falta o nome." }), ...(!whole && { days: "De 1 a 9." }) };
  return Object.keys(problems).length || !whole ? { problems } : { value: { name, days: whole } };
}

const Form = () => {
  const form = useDraft(
    () => ({ name: "", days: "" }),
    read,
    (field: keyof Draft) => `form-${field}`,
  );
  const field = (name: keyof Draft) => (
    <TextField
      id={`form-${name}`}
      label={name}
      value={form.draft[name]}
      problem={form.problemOf(name)}
      onChange={(value) => form.change({ [name]: value })}
      onLeave={() => form.leave(name)}
    />
  );
  return (
    <>
      {field("name")}
      {field("days")}
      <button onClick={() => form.submit(sent)}>Salvar</button>
      <button onClick={form.reset}>Limpar</button>
    </>
  );
};

beforeEach(() => jest.clearAllMocks());

it("says what is wrong with a field once it was left, not while it is typed", async () => {
  draw(<Form />);
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "days" }), "12");
  expect(screen.queryByText("De 1 a 9.")).toBeNull();
  await user.tab();
  expect(screen.getByText("De 1 a 9.")).toBeDefined();
  expect(screen.queryByText("Falta o nome.")).toBeNull();
});

it("sends nothing that is wrong, shows all of it and goes to the first", async () => {
  draw(<Form />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Salvar" }));
  expect(sent).not.toHaveBeenCalled();
  expect(screen.getByText("Falta o nome.")).toBeDefined();
  expect(document.activeElement?.id).toBe("form-name");

  await user.keyboard("Ana");
  await user.type(screen.getByRole("textbox", { name: "days" }), "7");
  await user.click(screen.getByRole("button", { name: "Salvar" }));
  expect(sent.mock.calls).toEqual([[{ name: "Ana", days: 7 }]]);
});

it("begins anew where it stays open", async () => {
  draw(<Form />);
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "name" }), "Ana");
  await user.click(screen.getByRole("button", { name: "Salvar" }));
  expect(screen.getByText("De 1 a 9.")).toBeDefined();
  await user.click(screen.getByRole("button", { name: "Limpar" }));
  expect(screen.getByRole("textbox", { name: "name" })).toHaveProperty("value", "");
  expect(screen.queryByText("De 1 a 9.")).toBeNull();
});
