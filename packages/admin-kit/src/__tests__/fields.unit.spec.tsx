import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { centavosIn, Choices, Field, MoneyField, SelectField, SwitchField, TextField } from "..";
import { draw } from "./dashboard";

it("says beneath a field what is wrong with it, in the place of the hint", () => {
  draw(<TextField id="a" label="Nome" hint="Curto" problem="Faltou o nome" value="" onChange={jest.fn()} />);
  const field = screen.getByRole("textbox", { name: "Nome" });
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const described = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(described?.textContent).toBe("Faltou o nome");
});

it("tells when a field was left", async () => {
  const onLeave = jest.fn();
  draw(<TextField id="a" label="Nome" value="" onChange={jest.fn()} onLeave={onLeave} />);
  const user = userEvent.setup();
  await user.click(screen.getByRole("textbox"));
  expect(onLeave).not.toHaveBeenCalled();
  await user.tab();
  expect(onLeave).toHaveBeenCalledTimes(1);
});

it("takes an amount as Brazilians type it", async () => {
  const Money = () => {
    const [value, setValue] = useState("");
    return (
      <>
        <MoneyField id="price" label="Preço" value={value} onChange={setValue} />
        <output>{String(centavosIn(value))}</output>
      </>
    );
  };
  draw(<Money />);
  await userEvent.setup().type(screen.getByRole("textbox", { name: "Preço" }), "1234,5");
  expect(screen.getByRole("status").textContent).toBe("123450");
});

it("keeps the options' order whatever order they are chosen in", async () => {
  const options = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));
  const Days = () => {
    const [chosen, setChosen] = useState<string[]>([]);
    return (
      <>
        <Choices id="days" label="Dias" options={options} chosen={chosen} onChange={setChosen} />
        <output>{chosen.join()}</output>
      </>
    );
  };
  draw(<Days />);
  const user = userEvent.setup();
  for (const name of ["C", "A", "B", "A"]) {
    await user.click(screen.getByRole("button", { name }));
  }
  expect(screen.getByRole("status").textContent).toBe("b,c");
  expect(screen.getByRole("group", { name: "Dias" })).toBeDefined();
  expect(screen.getByRole("button", { name: "C" }).getAttribute("aria-pressed")).toBe("true");
});

it("turns a switch by its label", async () => {
  const onChange = jest.fn();
  draw(<SwitchField id="on" label="Em uso" hint="Some da lista" checked={false} onChange={onChange} />);
  await userEvent.setup().click(screen.getByText("Em uso"));
  expect(onChange).toHaveBeenCalledWith(true);
});

it("keeps the star, the state and the button beside a field out of its name", () => {
  draw(
    <Field
      id="key"
      label="Chave"
      required
      aside={<span>Definida</span>}
      action={<button type="button">Esquecer</button>}
    >
      {(control) => <input {...control} />}
    </Field>,
  );
  expect(screen.getByRole("textbox", { name: "Chave" })).toBeDefined();
  expect(screen.getByText("Chave").textContent).toBe("Chave *");
  expect(screen.getByText("Definida")).toBeDefined();
  expect(screen.getByRole("button", { name: "Esquecer" })).toBeDefined();
});

it("offers no choice as a choice where none need be made", async () => {
  const options = [
    { value: "natural", label: "Natural" },
    { value: "lavado", label: "Lavado" },
  ];
  const Process = () => {
    const [value, setValue] = useState("natural");
    return (
      <>
        <SelectField
          id="process"
          label="Processo"
          none="Nenhum"
          options={options}
          value={value}
          onChange={setValue}
        />
        <output>{JSON.stringify(value)}</output>
      </>
    );
  };
  draw(<Process />);
  const user = userEvent.setup();
  const choose = async (name: string) => {
    screen.getByRole("combobox", { name: "Processo" }).focus();
    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("option", { name }));
  };
  await choose("Nenhum");
  expect(screen.getByRole("status").textContent).toBe('""');
  await choose("Lavado");
  expect(screen.getByRole("status").textContent).toBe('"lavado"');
});
