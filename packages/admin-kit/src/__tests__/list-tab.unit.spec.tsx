import { createDataTableColumnHelper } from "@medusajs/ui";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { choiceFilter, ListTab, OrderLink, sdk, useList, useListQuery, useOpenRow } from "..";
import { draw } from "./dashboard";

type Row = { id: string; order_id: string | null; display_id: number | null };
type Answer = { rows: Row[]; count: number };

const SPEC = { limit: 2, search: true, sorts: ["display_id"], many: { state: ["open", "done"] } };
const ROWS: Row[] = [
  { id: "one", order_id: "order_1", display_id: 41 },
  { id: "two", order_id: null, display_id: null },
];

const column = createDataTableColumnHelper<Row>();
const COLUMNS = [
  column.accessor("display_id", {
    header: "Pedido",
    enableSorting: true,
    cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
  }),
];
const FILTERS = [
  choiceFilter({ id: "state", label: "Estado", choices: SPEC.many.state, words: (choice) => `é ${choice}` }),
];

const Page = () => {
  const query = useListQuery(SPEC);
  const list = useList<Answer>(["rows"], "/admin/rows", query);
  const { openId, hrefOf, close } = useOpenRow("row");
  return (
    <ListTab
      heading="Linhas"
      help="Tudo o que há."
      list={list}
      rowsOf={({ rows }) => rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      pageSize={SPEC.limit}
      columns={COLUMNS}
      filters={FILTERS}
      search
      empty={{ heading: "Nenhuma linha", description: "Elas aparecem aqui." }}
    >
      {openId && <button onClick={close}>fechar {openId}</button>}
    </ListTab>
  );
};

const fetched = jest.spyOn(sdk.client, "fetch");
const asked = () => fetched.mock.calls.map(([path, init]) => [path, (init as { query: object }).query]);

beforeEach(() => {
  fetched.mockReset();
  fetched.mockResolvedValue({ rows: ROWS, count: 3 });
});

it("asks the server for what the address says, and for the next page on a click", async () => {
  const { router } = draw(<Page />, { at: "/?q=ana&order=-display_id&state=%5B%22open%22%5D" });
  await screen.findByText("#41");
  const filtered = { limit: 2, q: "ana", order: "-display_id", state: ["open"] };
  expect(asked()).toEqual([["/admin/rows", { ...filtered, offset: 0 }]]);

  await userEvent.setup().click(screen.getByRole("button", { name: "general.next" }));

  await waitFor(() => expect(asked()[1]).toEqual(["/admin/rows", { ...filtered, offset: 2 }]));
  expect(router.state.location.search).toContain("offset=2");
});

it("opens a row in the address and closes it again, the rest of the address untouched", async () => {
  const { router } = draw(<Page />, { at: "/list?q=ana" });
  const user = userEvent.setup();
  await user.click(await screen.findByText("Sem pedido"));
  expect(router.state.location.search).toBe("?q=ana&row=two");

  await user.click(screen.getByRole("button", { name: "fechar two" }));
  expect(router.state.location.search).toBe("?q=ana");
});

it("leads to the order from a row that leads elsewhere", async () => {
  const { router } = draw(<Page />);
  await userEvent.setup().click(await screen.findByRole("link", { name: "#41" }));
  expect(router.state.location.pathname).toBe("/orders/order_1");
});

it("tells a list without rows from one where none were found", async () => {
  fetched.mockResolvedValue({ rows: [], count: 0 });
  const { unmount } = draw(<Page />);
  expect(await screen.findByText("Nenhuma linha")).toBeDefined();
  unmount();

  draw(<Page />, { at: "/?q=ninguém" });
  expect(await screen.findByText("Nada encontrado")).toBeDefined();
});

it("says that the list did not come, in the kit's own words", async () => {
  fetched.mockRejectedValue(new Error("500"));
  const { unmount } = draw(<Page />);
  expect(await screen.findByText(/Não foi possível carregar/)).toBeDefined();
  unmount();

  draw(<Page />, { language: "en" });
  expect(await screen.findByText(/could not be loaded/)).toBeDefined();
});

it("leaves a text of its own that the application put in another's place", async () => {
  fetched.mockRejectedValue(new Error("500"));
  draw(<Page />, { texts: { mestresKit: { loadFailed: "Chame o suporte." } } });
  expect(await screen.findByText("Chame o suporte.")).toBeDefined();
});
