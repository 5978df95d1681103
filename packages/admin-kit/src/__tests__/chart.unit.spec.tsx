import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { Chart, formatAmount, type ChartProps } from "..";
import { draw } from "./dashboard";
import { layOut } from "./layout";

const PROPS: ChartProps = {
  title: "Líquido por dia",
  format: formatAmount,
  height: 200,
  series: [
    { name: "pix", label: "PIX", colour: "green" },
    { name: "card", label: "Cartão", colour: "blue" },
  ],
  points: [
    { label: "01/11", values: { pix: 30_000, card: 10_000 } },
    { label: "02/11", title: "domingo, 02/11", values: { pix: -20_000 } },
    { label: "03/11", values: {} },
  ],
};

// Labels are measured one by one, in an element of their own.
beforeAll(() =>
  layOut(({ tagName }) => (tagName === "SPAN" ? { width: 40, height: 10 } : { width: 600, height: 200 })),
);

/** The bars of each series, as rectangles of pixels: `y` grows downwards. */
function drawnBars() {
  const series = [...document.querySelectorAll(".recharts-bar")];
  return series.map((one) =>
    [...one.querySelectorAll(".recharts-bar-rectangle path")].map((bar) => {
      const number = (name: string) => Number(bar.getAttribute(name));
      return { x: number("x"), y: number("y"), height: number("height"), fill: bar.getAttribute("fill") };
    }),
  );
}

jest.setTimeout(30_000);

async function drawChart(props: Partial<ChartProps> = {}) {
  draw(<Chart {...PROPS} {...props} />);
  // The first one waits for the library, which is large.
  await waitFor(() => expect(document.querySelector(".recharts-bar-rectangle path")).not.toBeNull(), {
    timeout: 20_000,
  });
}

it("stacks what came in upon the line, and hangs what went back below it", async () => {
  await drawChart();
  const [pix = [], card = []] = drawnBars();
  const [first, second] = pix;
  const [upon] = card;
  if (!first || !second || !upon) {
    throw new Error("bars are missing");
  }
  const line = first.y + first.height;
  expect(upon.y + upon.height).toBeCloseTo(first.y);
  expect(first.height / upon.height).toBeCloseTo(3);
  // A height below the line is told as a negative one, or from the line downwards.
  expect(Math.max(second.y, second.y + second.height)).toBeGreaterThan(line);
  expect(Math.min(second.y, second.y + second.height)).toBeCloseTo(line);
  expect(first.x).toBeLessThan(second.x);
  expect([first.fill, upon.fill]).toEqual(["var(--tag-green-icon)", "var(--tag-blue-icon)"]);
});

it("writes values as amounts and places by their labels", async () => {
  await drawChart();
  const written = [...document.querySelectorAll("svg text")].map(({ textContent }) => textContent);
  expect(written).toEqual(expect.arrayContaining(["01/11", "02/11", "03/11", formatAmount(0)]));
});

it("names the series only where there is more than one", async () => {
  await drawChart();
  expect(screen.getByText("Cartão")).toBeDefined();
});

it("keeps a single series without a legend, and shows a sum beside the title", async () => {
  await drawChart({ series: [{ name: "pix", label: "PIX", colour: "green" }], aside: "R$ 100,00" });
  expect(screen.queryByText("PIX")).toBeNull();
  expect(within(screen.getByRole("figure")).getByText("R$ 100,00")).toBeDefined();
});

it("tells the values of the place that is pointed at, by its longer name", async () => {
  await drawChart();
  const plot = document.querySelector(".recharts-wrapper") as Element;
  const [, second] = drawnBars()[0] ?? [];
  fireEvent.mouseMove(plot, { clientX: (second?.x ?? 0) + 5, clientY: 100 });
  const tip = (await screen.findByText("domingo, 02/11")).parentElement as HTMLElement;
  expect(tip.textContent?.replace(/\u00a0/g, " ")).toBe("domingo, 02/11PIX-R$ 200,00CartãoR$ 0,00");
});

it("spares screen readers the bars", async () => {
  await drawChart();
  expect(document.querySelector(".recharts-wrapper")?.closest("[aria-hidden=true]")).not.toBeNull();
  expect(screen.getByRole("figure").textContent).toContain("Líquido por dia");
});
