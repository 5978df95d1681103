import { lineQuantities } from "../use-cases/fulfillment/from-core";
import { fulfillmentLabels } from "../domain/fulfillment-labels";
import type { OrderLine } from "../domain/order";

describe("a fulfilment of core", () => {
  it("counts pieces of stock; a parcel counts pieces of the line", () => {
    const kit = {
      id: "kit",
      quantity: 2,
      variant: {
        inventory_items: [
          { required_quantity: 3, inventory: { id: "bag" } },
          { required_quantity: 1, inventory: { id: "mug" } },
        ],
      },
    };
    expect(
      lineQuantities(
        [
          { line_item_id: "kit", inventory_item_id: "bag", quantity: 6 },
          { line_item_id: "kit", inventory_item_id: "mug", quantity: 2 },
          { line_item_id: "plain", quantity: { numeric: 4 } },
          { line_item_id: null, quantity: 9 },
        ],
        [kit as OrderLine, { id: "plain", quantity: 4 }],
      ),
    ).toEqual({ kit: 2, plain: 4 });
  });

  it("shows the codes there are, and where staff print their labels", () => {
    const url = (code: string) => `https://loja.test/rastreio/${code}`;
    expect(
      fulfillmentLabels(
        [
          { id: "parc_1", tracking_code: "DG049186230BR", external: false },
          { id: "parc_2", tracking_code: "DG049186226BR", external: true },
          { id: "parc_3", tracking_code: null, external: false },
        ],
        url,
      ),
    ).toEqual([
      {
        tracking_number: "DG049186230BR",
        tracking_url: "https://loja.test/rastreio/DG049186230BR",
        label_url: "/admin/correios/labels.pdf?ids=parc_1&format=10x15",
      },
      {
        tracking_number: "DG049186226BR",
        tracking_url: "https://loja.test/rastreio/DG049186226BR",
        label_url: "",
      },
    ]);
  });
});
