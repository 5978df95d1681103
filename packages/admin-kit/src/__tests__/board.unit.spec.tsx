import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { Board, type BoardColumn } from "..";
import { draw } from "./dashboard";
import { layOut } from "./layout";

type Lead = { id: string; name: string; stage: string };

const COLUMNS: BoardColumn[] = [
  { id: "new", title: "Novos" },
  { id: "talking", title: "Em conversa", colour: "blue" },
  { id: "won", title: "Ganhos", colour: "green" },
];
const WIDTH = 272;
const onMove = jest.fn<void, [string, string]>();

// Columns stand side by side, and a card in the upper left corner of its own.
beforeAll(() =>
  layOut((element) => {
    const column = element.closest("section");
    const at = COLUMNS.findIndex(({ title }) => title === column?.getAttribute("aria-label"));
    return { x: Math.max(at, 0) * (WIDTH + 16), width: WIDTH, height: element === column ? 400 : 80 };
  }),
);
beforeEach(() => onMove.mockReset());

const Leads = ({ canMove }: { canMove?: (lead: Lead, column: string) => boolean }) => {
  const [leads, setLeads] = useState<Lead[]>([
    { id: "1", name: "Café Aurora", stage: "new" },
    { id: "2", name: "Empório Sul", stage: "talking" },
  ]);
  return (
    <Board
      columns={COLUMNS}
      cards={leads}
      idOf={({ id }) => id}
      columnOf={({ stage }) => stage}
      nameOf={({ name }) => name}
      draw={({ name }) => <span>{name}</span>}
      empty="Nada aqui"
      {...(canMove && { canMove })}
      onMove={({ id, name }, stage) => {
        onMove(name, stage);
        setLeads((all) => all.map((lead) => (lead.id === id ? { ...lead, stage } : lead)));
      }}
    />
  );
};

const column = (name: string) => within(screen.getByRole("region", { name }));
const said = () => screen.getByRole("status").textContent;

/** Puts the focus on a card and presses keys, one after the other; the board hears them a moment after it is lifted. */
async function press(card: string, ...keys: string[]) {
  const user = userEvent.setup();
  // The first is the card itself: while it is carried, a picture of it is, too.
  const [name] = screen.getAllByText(card);
  act(() => (name?.closest("[role=button]") as HTMLElement).focus());
  for (const key of keys) {
    await user.keyboard(key);
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
  }
}

it("counts the cards of each column, and says where there are none", () => {
  draw(<Leads />);
  expect(column("Novos").getByText("Café Aurora")).toBeDefined();
  expect(column("Novos").getByText("1")).toBeDefined();
  expect(column("Ganhos").getByText("Nada aqui")).toBeDefined();
});

it("carries a card by keys to another column, and says so", async () => {
  draw(<Leads />);
  await press("Café Aurora", "[Space]");
  expect(said()).toMatch(/Café Aurora/);
  await press("Café Aurora", "[ArrowRight]", "[ArrowRight]");
  await waitFor(() => expect(said()).toBe("Café Aurora sobre Ganhos."));
  await press("Café Aurora", "[Space]");
  await waitFor(() => expect(said()).toBe("Café Aurora solto em Ganhos."));
  expect(onMove.mock.calls).toEqual([["Café Aurora", "won"]]);
  expect(column("Ganhos").getByText("Café Aurora")).toBeDefined();
});

it("comes back from the last column by the other arrow", async () => {
  draw(<Leads />);
  await press("Empório Sul", "[Space]", "[ArrowRight]", "[ArrowLeft]", "[ArrowLeft]", "[Space]");
  await waitFor(() => expect(onMove.mock.calls).toEqual([["Empório Sul", "new"]]));
});

it("leaves a card where it was on Escape", async () => {
  draw(<Leads />);
  await press("Café Aurora", "[Space]", "[ArrowRight]", "[Escape]");
  await waitFor(() => expect(said()).toBe("Café Aurora voltou ao lugar."));
  expect(onMove).not.toHaveBeenCalled();
});

it("passes over a column that does not take the card", async () => {
  draw(<Leads canMove={(_, stage) => stage !== "talking"} />);
  await press("Café Aurora", "[Space]", "[ArrowRight]", "[Space]");
  await waitFor(() => expect(onMove.mock.calls).toEqual([["Café Aurora", "won"]]));
});

it("tells how it is worked by keys, in the dashboard's language", () => {
  draw(<Leads />, { language: "en" });
  const handle = screen.getByText("Café Aurora").closest("[role=button]");
  const help = document.getElementById(handle?.getAttribute("aria-describedby") ?? "");
  expect(help?.textContent).toMatch(/^Press space to lift the card/);
});
