import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fetchFile, fetchPdf, PrintButton, sdk, useSave } from "..";
import { draw } from "./dashboard";

const fetched = jest.spyOn(sdk.client, "fetch");
const opened = jest.spyOn(window, "open");
const clicked = jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
const onPrinted = jest.fn();

const pdf = new Blob(["%PDF"], { type: "application/pdf" });

beforeAll(() => {
  URL.createObjectURL = () => "blob:pdf";
  URL.revokeObjectURL = () => undefined;
});
beforeEach(() => {
  jest.clearAllMocks();
  fetched.mockResolvedValue({ blob: async () => pdf });
});

const button = (
  <PrintButton
    name="etiquetas.pdf"
    fetchFile={() => fetchPdf("/admin/labels.pdf", { method: "POST", body: { ids: ["a"] } })}
    onPrinted={onPrinted}
  >
    Imprimir
  </PrintButton>
);
const press = () => userEvent.setup().click(screen.getByRole("button", { name: "Imprimir" }));

it("asks by POST and shows the document in a new tab", async () => {
  opened.mockReturnValue(window);
  draw(button);
  await press();
  await waitFor(() => expect(onPrinted).toHaveBeenCalledTimes(1));
  expect(fetched.mock.calls).toEqual([
    ["/admin/labels.pdf", { method: "POST", body: { ids: ["a"] }, headers: { accept: "application/pdf" } }],
  ]);
  expect(opened.mock.calls).toEqual([["blob:pdf", "_blank"]]);
  expect(clicked).not.toHaveBeenCalled();
});

it("saves it where the browser opens no tab", async () => {
  opened.mockReturnValue(null);
  draw(button);
  await press();
  await waitFor(() => expect(clicked).toHaveBeenCalledTimes(1));
});

it("shows nothing that the server refused", async () => {
  fetched.mockRejectedValue(new Error("A etiqueta ainda não está pronta."));
  draw(button);
  await press();
  await waitFor(() => expect(screen.getByRole("button")).toHaveProperty("disabled", false));
  expect(opened).not.toHaveBeenCalled();
  expect(onPrinted).not.toHaveBeenCalled();
});

it("saves a file for a spreadsheet under its name", async () => {
  const Export = () => {
    const { save, saving } = useSave();
    const query = { actor: "ana" };
    return (
      <button
        disabled={saving}
        onClick={() => void save(() => fetchFile("/admin/trail/csv", "text/csv", { query }), "trilha.csv")}
      >
        Exportar
      </button>
    );
  };
  draw(<Export />);
  await userEvent.setup().click(screen.getByRole("button", { name: "Exportar" }));
  await waitFor(() => expect(clicked).toHaveBeenCalledTimes(1));
  expect(fetched.mock.calls).toEqual([
    ["/admin/trail/csv", { query: { actor: "ana" }, headers: { accept: "text/csv" } }],
  ]);
  expect(clicked.mock.contexts[0]).toHaveProperty("download", "trilha.csv");
  expect(opened).not.toHaveBeenCalled();
});
