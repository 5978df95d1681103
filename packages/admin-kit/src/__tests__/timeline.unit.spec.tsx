import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Timeline } from "..";
import { draw } from "./dashboard";

const items = ["um", "dois", "três"].map((title, index) => ({
  id: title,
  title,
  aside: index ? null : "R$ 10,00",
  facts: ["ontem", null, "", "Poços de Caldas"],
}));

const titles = () => screen.getAllByRole("listitem").map(({ textContent }) => textContent);

it("shows the latest, and the others on demand", async () => {
  draw(<Timeline items={items} empty="nada" shown={2} />);
  const user = userEvent.setup();
  expect(titles()).toEqual(["umR$ 10,00ontem · Poços de Caldas", "doisontem · Poços de Caldas"]);

  await user.click(screen.getByRole("button", { name: "Mostrar mais 1" }));
  expect(titles()).toHaveLength(3);

  const less = screen.getByRole("button", { name: "Mostrar menos" });
  expect(less.getAttribute("aria-expanded")).toBe("true");
  await user.click(less);
  expect(titles()).toHaveLength(2);
});

it("offers nothing more where all is shown, and says so where nothing happened", () => {
  const { unmount } = draw(<Timeline items={items} empty="nada" />);
  expect(screen.queryByRole("button")).toBeNull();
  unmount();

  draw(<Timeline items={[]} empty="nada" />);
  expect(screen.getByText("nada")).toBeDefined();
});
