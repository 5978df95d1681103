import { readFileSync } from "node:fs";
import path from "node:path";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { monthAfter, sdk, today, weeksOf } from "..";
import { draw } from "./dashboard";
import { LeadBoard } from "./examples/lead-board";
import { RoastCalendar } from "./examples/roast-calendar";

const page = path.resolve(__dirname, "../../../../docs/writing-a-plugin.md");
const fetched = jest.spyOn(sdk.client, "fetch");

// The compiler and this spec read the files; people read the page.
it.each(["lead-board", "roast-calendar"])("the page shows %s as it stands here", (name) => {
  const example = readFileSync(path.join(__dirname, "examples", `${name}.tsx`), "utf8");
  const shown = example.replace(/"\.\.\/\.\."/, '"@mestres/admin-kit"');
  expect(readFileSync(page, "utf8")).toContain(`\`\`\`tsx\n${shown}\`\`\``);
});

it("the board of the page shows what the server has", async () => {
  fetched.mockResolvedValue({ leads: [{ id: "1", name: "Café Aurora", stage: "talking" }] });
  draw(<LeadBoard />);
  expect(await screen.findByText("Café Aurora")).toBeDefined();
  expect(screen.getByRole("region", { name: "Em conversa" }).textContent).toContain("Café Aurora");
});

it("the calendar of the page asks for the weeks that it shows, and for those of another month", async () => {
  const months = [today().slice(0, 7), monthAfter(today().slice(0, 7), 1)];
  fetched.mockReset().mockResolvedValue({ roasts: [{ id: "1", name: "Lote 7", planned_on: today() }] });
  draw(<RoastCalendar />);
  expect(await screen.findByText("Lote 7")).toBeDefined();
  await userEvent.setup().click(screen.getByRole("button", { name: "Próximo mês" }));
  const periods = months.map((month) => {
    const days = weeksOf(month).flat();
    return { from: days[0], to: days.at(-1) };
  });
  expect(fetched.mock.calls.map(([, request]) => request?.query)).toEqual(periods);
});
