import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CsvImport, type CsvPreview, type Progress } from "..";
import { draw } from "./dashboard";

const [look, run, onDone, onClose] = [
  jest.fn<Promise<CsvPreview>, [string]>(),
  jest.fn<Promise<number>, [string, (progress: Progress) => void]>(),
  jest.fn(),
  jest.fn(),
];

const drawer = (
  <CsvImport
    title="Importar"
    description="Tabela de preços"
    help="Colunas: cep, preço"
    submitLabel="Substituir"
    look={look}
    summary={() => "2 linhas novas"}
    run={run}
    onDone={onDone}
    onClose={onClose}
  />
);
const file = (text: string) => new File([text], "precos.csv", { type: "text/csv" });
const choose = (text: string) => userEvent.setup().upload(screen.getByLabelText("Arquivo CSV"), file(text));
const submit = () => screen.getByRole("button", { name: "Substituir" });

beforeAll(() => {
  // jsdom's files cannot be read as text.
  File.prototype.text = async function (this: File) {
    return this.size > 5 ? "cep;preço" : "x";
  };
});
beforeEach(() => jest.resetAllMocks());

it("does nothing until it was said what the file would do", async () => {
  look.mockResolvedValue({ problems: [], more: 0 });
  run.mockImplementation(async (_, onProgress) => {
    onProgress({ done: 1, of: 2 });
    return 2;
  });
  draw(drawer);
  expect(submit()).toHaveProperty("disabled", true);
  await choose("cep;preço");
  expect(await screen.findByText("2 linhas novas")).toBeDefined();
  expect(run).not.toHaveBeenCalled();

  await userEvent.setup().click(submit());
  await waitFor(() => expect(onDone.mock.calls).toEqual([[2]]));
  expect(run.mock.calls[0]?.[0]).toBe("cep;preço");
  expect(onClose).toHaveBeenCalledTimes(1);
});

it("takes no file with a problem, and names each with its line, column and value", async () => {
  look.mockResolvedValue({
    problems: [{ line: 3, column: "preço", value: "dez", message: "Não é um valor." }],
    more: 4,
  });
  draw(drawer);
  await choose("cep;preço");
  expect(await screen.findByText("Linha 3, coluna preço")).toBeDefined();
  expect(screen.getByText("Não é um valor. (valor: dez)")).toBeDefined();
  expect(screen.getByText(/5 problemas/)).toBeDefined();
  expect(submit()).toHaveProperty("disabled", true);
});

it("stays open with the server's words where it is refused", async () => {
  look.mockResolvedValue({ problems: [], more: 0 });
  run.mockRejectedValue(new Error("Outra importação está em curso."));
  draw(drawer);
  await choose("cep;preço");
  await screen.findByText("2 linhas novas");
  await userEvent.setup().click(submit());
  expect(await screen.findByText("Outra importação está em curso.")).toBeDefined();
  expect(onClose).not.toHaveBeenCalled();
});
