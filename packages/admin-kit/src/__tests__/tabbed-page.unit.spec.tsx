import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { TabbedPage } from "..";
import { draw } from "./dashboard";

const page = (
  <TabbedPage
    title="Envios"
    subtitle="Do pacote à entrega"
    tabs={[
      { name: "to_pack", label: "Embalar", View: () => <p>pedidos</p>, count: 3 },
      { name: "posted", label: "Postados", View: () => <p>pacotes</p>, count: 0 },
    ]}
  />
);

it("shows the first tab, and how much waits on each where something does", () => {
  draw(page);
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["Embalar3", "Postados"]);
  expect(screen.getByRole("tabpanel").textContent).toBe("pedidos");
});

it("keeps the tab in the address, and none of the former tab's filters", async () => {
  const { router } = draw(page, { at: "/?q=ana&offset=20" });
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: "Postados" }));
  expect(router.state.location.search).toBe("?view=posted");
  expect(screen.getByRole("tabpanel").textContent).toBe("pacotes");

  await user.click(screen.getByRole("tab", { name: /Embalar/ }));
  expect(router.state.location.search).toBe("");
});

it("shows the first where the address names none that there is", () => {
  draw(page, { at: "/?view=constructor" });
  expect(screen.getByRole("tabpanel").textContent).toBe("pedidos");
});
