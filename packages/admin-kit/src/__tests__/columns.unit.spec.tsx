import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ListTab, sortable, useColumns } from "..";
import { draw } from "./dashboard";

type Row = {
  id: string;
  name: string;
  order_id: string | null;
  display_id: number | null;
  price: number | null;
  refunded: number;
  grams: number;
  due: string | null;
  state: "open" | "done";
};

const ROWS: Row[] = [
  {
    id: "1",
    name: "Catuaí",
    order_id: "order_1",
    display_id: 7,
    price: 1250,
    refunded: 0,
    grams: 1_070,
    due: "2026-11-22",
    state: "open",
  },
];

const opened = jest.fn();

const Table = () => {
  const column = useColumns<Row>();
  return (
    <ListTab
      heading="Lotes"
      list={{ data: { rows: ROWS, count: 1 }, isPending: false, error: null }}
      rowsOf={({ rows }) => rows}
      rowId={({ id }) => id}
      pageSize={20}
      empty={{ heading: "", description: "" }}
      columns={[
        column.opener("name", "Nome", opened, { below: ({ id }) => <small>n. {id}</small> }),
        column.order("Pedido"),
        column.amount("price", "Preço", sortable("barato", "caro")),
        column.amount("refunded", "Devolvido", { dashed: true }),
        column.weight("grams", "Peso"),
        column.day("due", "Prazo"),
        column.state("state", "Estado", { colour: () => "green", words: (state) => `é ${state}` }),
        column.shown("more", "Mais", ({ name }) => name.length),
      ]}
    />
  );
};

const cells = () =>
  within(screen.getAllByRole("row")[1] as HTMLElement)
    .getAllByRole("cell")
    .map(({ textContent }) => textContent?.replace(/\u00a0/g, " "));

it("show money, weight, dates and states as the kit writes them", () => {
  draw(<Table />);
  expect(screen.getAllByRole("columnheader").map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(["Nome", "Pedido", "Peso"]),
  );
  expect(cells()).toEqual(["Catuaín. 1", "#7", "R$ 12,50", "–", "1,07 kg", "22/11/2026", "é open", "6"]);
});

it("write in the dashboard's language", () => {
  draw(<Table />, { language: "en" });
  expect(cells()).toEqual(expect.arrayContaining(["1.07 kg", "11/22/26"]));
});

it("open a row by its name", async () => {
  draw(<Table />);
  await userEvent.setup().click(screen.getByRole("button", { name: "Catuaí" }));
  expect(opened.mock.calls).toEqual([[ROWS[0]]]);
});
