import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Calendar, monthAfter, weeksOf } from "..";
import { draw } from "./dashboard";

it("shows a month by weeks, and what is on each day", async () => {
  const onMonth = jest.fn();
  draw(
    <Calendar
      month="2026-02"
      onMonth={onMonth}
      entries={[{ id: "1", day: "2026-02-14", content: "Torra do lote 7" }]}
    />,
  );
  expect(screen.getByRole("heading").textContent).toBe("fevereiro de 2026");
  expect(screen.getAllByRole("listitem")).toHaveLength(28);
  const day = screen.getByRole("listitem", { name: "sábado, 14 de fevereiro" });
  expect(within(day).getByText("Torra do lote 7")).toBeDefined();

  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Mês anterior" }));
  await user.click(screen.getByRole("button", { name: "Próximo mês" }));
  expect(onMonth.mock.calls).toEqual([["2026-01"], ["2026-03"]]);
});

it("counts months over the year's end, and whole weeks", () => {
  expect([monthAfter("2026-12", 1), monthAfter("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  for (const month of ["2024-02", "2026-02", "2026-05", "2026-11"]) {
    const weeks = weeksOf(month);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]).toContain(`${month}-01`);
    expect(weeks.at(-1)?.some((day) => day.startsWith(month))).toBe(true);
  }
});

it("begins its weeks on Sunday, in the dashboard's language", () => {
  draw(<Calendar month="2026-11" onMonth={jest.fn()} entries={[]} />, { language: "en" });
  expect(screen.getByRole("heading").textContent).toBe("November 2026");
  const grid = screen.getByRole("list");
  expect(grid.previousElementSibling?.textContent).toBe("SunMonTueWedThuFriSat");
  const [first] = screen.getAllByRole("listitem");
  expect(first?.getAttribute("aria-label")).toBe("Sunday, November 1");
});

it("shows the days around the month that its weeks hold, with what is on them", () => {
  draw(
    <Calendar
      month="2026-05"
      onMonth={jest.fn()}
      entries={[
        { id: "1", day: "2026-04-30", content: "Entrega" },
        { id: "2", day: "2026-05-31", content: "Torra" },
        { id: "3", day: "2026-05-31", content: "Prova" },
        { id: "4", day: "2026-07-01", content: "Longe" },
      ]}
    />,
  );
  const onDay = (name: string) => within(screen.getByRole("listitem", { name }));
  expect(onDay("quinta-feira, 30 de abril").getByText("Entrega")).toBeDefined();
  const last = onDay("domingo, 31 de maio");
  expect([last.getByText("Torra"), last.getByText("Prova")]).toHaveLength(2);
  expect(screen.queryByText("Longe")).toBeNull();
});

it("marks today as it is in Brasília, where a day ends three hours later than in UTC", () => {
  jest.useFakeTimers({ now: new Date("2026-11-22T02:59:59Z"), doNotFake: ["queueMicrotask"] });
  try {
    draw(<Calendar month="2026-11" onMonth={jest.fn()} entries={[]} />);
    const marked = screen.getAllByRole("listitem").filter((day) => day.hasAttribute("aria-current"));
    expect(marked.map((day) => day.getAttribute("aria-label"))).toEqual(["sábado, 21 de novembro"]);
  } finally {
    jest.useRealTimers();
  }
});
