import { readFileSync } from "node:fs";
import path from "node:path";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  FormDrawer,
  guardedPages,
  ListTab,
  OnlyWith,
  onlyWith,
  page,
  sdk,
  TabbedPage,
  TextField,
  useColumns,
  useMay,
} from "..";
import { draw } from "./dashboard";

const fetched = jest.spyOn(sdk.client, "fetch");
beforeEach(() => fetched.mockReset());

const Shown = () => <p>Encomendas</p>;
const seen = () => screen.queryByText("Encomendas") !== null;

/** The server as it answers in a shop with roles, or without. */
const serverOf = (rbac: boolean, permissions?: string[]) =>
  fetched.mockImplementation(async (url) => {
    if (url === "/admin/feature-flags") {
      return { feature_flags: { rbac } };
    }
    if (!permissions) {
      throw new Error("no answer");
    }
    return { permissions };
  });
describe("what one may do", () => {
  it.each([
    [["parcel:read"], "parcel:read", true],
    [["parcel:pack"], "parcel:read", false],
    [["parcel:pack"], ["parcel:read", "parcel:pack"], true],
    [[], ["parcel:read", "parcel:pack"], false],
  ] as const)("with %j and %j needed: %s", (permissions, needs, allowed) => {
    draw(<OnlyWith needs={needs}>{<Shown />}</OnlyWith>, { permissions: [...permissions] });
    expect(seen()).toBe(allowed);
  });

  it("is everything in a shop without roles", () => {
    draw(<OnlyWith needs="parcel:read">{<Shown />}</OnlyWith>);
    expect(seen()).toBe(true);
  });

  it("shows others what is said for them", () => {
    const piece = (
      <OnlyWith needs="parcel:read" otherwise={<p>Só a expedição</p>}>
        <Shown />
      </OnlyWith>
    );
    draw(piece, { permissions: [] });
    expect(screen.getByText("Só a expedição")).toBeTruthy();
  });

  it("is asked of the server once, for however many ask", async () => {
    serverOf(true, ["parcel:read"]);
    const Several = () => (
      <>
        {["a", "b"].map((key) => (
          <OnlyWith key={key} needs="parcel:read">
            <p>{key}</p>
          </OnlyWith>
        ))}
      </>
    );
    draw(<Several />, { known: false });
    expect(screen.queryByText("a")).toBeNull();
    await screen.findByText("b");
    expect(fetched.mock.calls.map(([url]) => url)).toEqual([
      "/admin/feature-flags",
      "/admin/rbac/me/permissions",
    ]);
  });

  it("is not asked in a shop without roles", async () => {
    serverOf(false);
    draw(<OnlyWith needs="parcel:read">{<Shown />}</OnlyWith>, { known: false });
    await screen.findByText("Encomendas");
    expect(fetched.mock.calls.map(([url]) => url)).toEqual(["/admin/feature-flags"]);
  });

  it("is left to the server where it does not answer", async () => {
    serverOf(true);
    const Known = () => <p>{useMay().known ? "sabido" : "à espera"}</p>;
    draw(
      <>
        <Known />
        <OnlyWith needs="parcel:read">{<Shown />}</OnlyWith>
      </>,
      { known: false },
    );
    expect(screen.getByText("à espera")).toBeTruthy();
    await screen.findByText("Encomendas");
  });
});

it("keeps both answers where the dashboard does", () => {
  const sources = path.join(path.dirname(require.resolve("@medusajs/dashboard")), "..", "src");
  const ask = (file: string) => readFileSync(path.join(sources, file), "utf8");
  expect(ask("hooks/api/rbac-roles.tsx")).toContain('ME_PERMISSIONS_QUERY_KEY = ["me-permissions"]');
  expect(ask("hooks/api/feature-flags.tsx")).toContain('queryKey: ["admin", "feature-flags"]');
});

describe("a page", () => {
  const Envios = page({ path: "/envios", needs: "parcel:read", nested: "/orders" }, Shown);

  it("is noted for the menu", () => {
    expect(guardedPages()).toContainEqual({ path: "/envios", needs: ["parcel:read"], nested: "/orders" });
  });

  it("is there for those who may see it", () => {
    draw(<Envios />, { permissions: ["parcel:read"] });
    expect(seen()).toBe(true);
  });

  it.each([
    ["ptBR", "Sem acesso a esta página", /peça a quem é proprietário/, "Ir para a minha página inicial"],
    ["en", "You have no access to this page", /ask an owner of the shop/, "Go to my first page"],
  ] as const)("says in %s whom others may ask, and leads on", async (language, title, ask, home) => {
    const { router } = draw(<Envios />, { permissions: ["order:read"], language, at: "/envios" });
    expect(seen()).toBe(false);
    expect(screen.getByRole("heading", { name: title })).toBeTruthy();
    expect(screen.getByText(ask)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole("link", { name: home }));
    expect(router.state.location.pathname).toBe("/");
  });
});

it("a widget is nothing to those who may not read it", () => {
  const Widget = onlyWith("parcel:read", ({ data }: { data: { id: string } }) => <p>{data.id}</p>);
  draw(<Widget data={{ id: "order_1" }} />, { permissions: ["parcel:read"] });
  expect(screen.getByText("order_1")).toBeTruthy();
  const { container } = draw(<Widget data={{ id: "order_2" }} />, { permissions: [] });
  expect(container.textContent).toBe("");
});

it("a page of tabs has those that one may see, and starts with the first of them", () => {
  const tab = (name: string, needs: `${string}:${string}`) => ({
    name,
    label: name,
    needs,
    View: () => <p>{`de ${name}`}</p>,
  });
  draw(
    <TabbedPage
      title="Envios"
      subtitle=""
      tabs={[tab("encomendas", "parcel:read"), tab("devoluções", "return_request:read")]}
    />,
    { permissions: ["return_request:read"] },
  );
  expect(screen.getAllByRole("tab").map(({ textContent }) => textContent)).toEqual(["devoluções"]);
  expect(screen.getByRole("tabpanel").textContent).toBe("de devoluções");
});

describe("a list", () => {
  type Box = { id: string; name: string };
  const list = { data: { boxes: [{ id: "1", name: "Caixa P" }], count: 1 }, isPending: false, error: null };
  const Boxes = ({ open = () => undefined }: { open?: () => void }) => {
    const column = useColumns<Box>();
    return (
      <ListTab
        heading="Caixas"
        list={list}
        rowsOf={({ boxes }) => boxes}
        rowId={({ id }) => id}
        pageSize={20}
        columns={[
          column.opener("name", "Nome", open, { needs: "shipping_box:update" }),
          column.actions(() => [
            [{ label: "Editar", onClick: open, needs: "shipping_box:update" }],
            [{ label: "Excluir", onClick: open, needs: "shipping_box:delete" }],
          ]),
        ]}
        action={{ label: "Nova caixa", onClick: open, needs: "shipping_box:create" }}
        empty={{ heading: "Nenhuma", description: "" }}
      />
    );
  };
  /** Without those that lead to pages which one row does not fill. */
  const buttons = () =>
    screen.queryAllByRole("button").filter((button) => !(button as HTMLButtonElement).disabled);
  const wordsOf = (elements: HTMLElement[]) => elements.map(({ textContent }) => textContent);

  it("has its buttons for those who may", async () => {
    draw(<Boxes />);
    expect(wordsOf(buttons())).toEqual(["Nova caixa", "Caixa P", ""]);
    await userEvent.setup().click(buttons().at(-1) as HTMLElement);
    expect(wordsOf(screen.getAllByRole("menuitem"))).toEqual(["Editar", "Excluir"]);
  });

  it("is only read by others, and has no menu that would open empty", () => {
    draw(<Boxes />, { permissions: ["shipping_box:read"] });
    expect(screen.getByText("Caixa P")).toBeTruthy();
    expect(buttons()).toEqual([]);
  });
});

describe("a form", () => {
  const sent = jest.fn();
  const form = (
    <FormDrawer
      title="Caixa P"
      description="Por dentro e por fora"
      needs="shipping_box:update"
      save={{ isPending: false, error: null }}
      onSubmit={sent}
      onClose={() => undefined}
    >
      <TextField id="name" label="Nome" value="Caixa P" onChange={() => undefined} />
    </FormDrawer>
  );

  it("is read by those who may not send it", async () => {
    draw(form, { permissions: ["shipping_box:read"] });
    expect(screen.getByRole("textbox", { name: "Nome" }).matches(":disabled")).toBe(true);
    expect(screen.queryByRole("button", { name: "Salvar" })).toBeNull();
    expect(screen.getByRole("button", { name: "Fechar" }).matches(":disabled")).toBe(false);
  });

  it("is sent by those who may", async () => {
    draw(form, { permissions: ["shipping_box:update"] });
    expect(screen.getByRole("textbox", { name: "Nome" }).matches(":disabled")).toBe(false);
    await userEvent.setup().click(screen.getByRole("button", { name: "Salvar" }));
    expect(sent).toHaveBeenCalledTimes(1);
  });
});
