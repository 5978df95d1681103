import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { FormDrawer, TextField } from "..";
import { draw } from "./dashboard";

const IDLE = { isPending: false, error: null };

type Props = { ready?: boolean; save?: { isPending: boolean; error: Error | null } };

const [onSubmit, onClose] = [jest.fn(), jest.fn()];

const Form = ({ ready = true, save = IDLE }: Props) => {
  const [name, setName] = useState("");
  return (
    <FormDrawer
      title="Nova caixa"
      description="O que cabe nela."
      ready={ready}
      save={save}
      onSubmit={() => onSubmit(name)}
      onClose={onClose}
    >
      <TextField id="name" label="Nome" hint="Como a equipe a chama" value={name} onChange={setName} />
    </FormDrawer>
  );
};

beforeEach(() => jest.clearAllMocks());

it("is a dialog with a name and a description, and sends what was typed by Enter", async () => {
  draw(<Form />);
  const user = userEvent.setup();

  expect(screen.getByRole("dialog", { name: "Nova caixa" })).toHaveProperty("tagName", "DIV");
  await user.type(screen.getByRole("textbox", { name: "Nome" }), "Caixa P{Enter}");

  expect(onSubmit.mock.calls).toEqual([["Caixa P"]]);
});

it("speaks the dashboard's language", () => {
  draw(<Form />, { language: "en" });
  expect(screen.getAllByRole("button").map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["Cancel", "Save"]),
  );
});

it("sends nothing that is not ready, neither by its button nor by Enter", async () => {
  draw(<Form ready={false} />);
  const user = userEvent.setup();

  expect(screen.getByRole("button", { name: "Salvar" })).toHaveProperty("disabled", true);
  await user.type(screen.getByRole("textbox", { name: "Nome" }), "Caixa P{Enter}");

  expect(onSubmit).not.toHaveBeenCalled();
});

it("sends nothing twice while it is being sent", async () => {
  draw(<Form save={{ isPending: true, error: null }} />);
  await userEvent.setup().type(screen.getByRole("textbox", { name: "Nome" }), "Caixa P{Enter}");
  expect(onSubmit).not.toHaveBeenCalled();
});

it("says what the server refused where screen readers listen, and keeps what was typed", async () => {
  draw(<Form save={{ isPending: false, error: new Error("Já existe uma caixa com este nome.") }} />);
  const user = userEvent.setup();
  await user.type(screen.getByRole("textbox", { name: "Nome" }), "Caixa P");

  expect(screen.getAllByRole("alert").map(({ textContent }) => textContent)).toContain(
    "Já existe uma caixa com este nome.",
  );
  expect(screen.getByRole("textbox", { name: "Nome" })).toHaveProperty("value", "Caixa P");
});

it("closes by its button and by Escape", async () => {
  draw(<Form />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Cancelar" }));
  await user.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalledTimes(2);
});
