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
