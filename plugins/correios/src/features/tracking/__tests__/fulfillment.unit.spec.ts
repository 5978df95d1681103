import type { ParcelState } from "../../parcels/domain/state";
import { planFulfillment, type FulfillmentFacts } from "../read/fulfillment-plan";

const facts = (over: Partial<FulfillmentFacts> = {}): FulfillmentFacts => ({
  id: "ful_1",
  shipped_at: null,
  delivered_at: null,
  canceled_at: null,
  items: [{ line_item_id: "item_1", quantity: 2 }],
  orderCanceled: false,
  ...over,
});
const parcel = (state: ParcelState, tracking_code: string | null = "DG049186230BR") => ({
  id: "parc_1",
  order_id: "order_1",
  state,
  tracking_code,
  external: false,
});
const url = (code: string) => `https://loja.test/rastreio/${code}`;
const does = (fulfillment: FulfillmentFacts | undefined, ...states: ParcelState[]) => {
  const plan = planFulfillment(
    fulfillment,
    states.map((state) => parcel(state)),
    url,
  );
  return [plan.ship !== null, plan.deliver !== null];
};

describe("a fulfilment's parcels", () => {
  it("ship it once one was posted, with all the codes there are", () => {
    const plan = planFulfillment(facts(), [parcel("posted"), parcel("packed", null)], url);
    expect(plan).toEqual({
      ship: {
        order_id: "order_1",
        fulfillment_id: "ful_1",
        items: [{ id: "item_1", quantity: 2 }],
        labels: [
          {
            tracking_number: "DG049186230BR",
            tracking_url: "https://loja.test/rastreio/DG049186230BR",
            label_url: "/admin/correios/labels.pdf?ids=parc_1&format=10x15",
          },
        ],
        no_notification: true,
      },
      deliver: null,
    });
  });

  it.each<[string, FulfillmentFacts | undefined, ParcelState[], boolean[]]>([
    ["nothing posted", facts(), ["ready"], [false, false]],
    ["no fulfilment", undefined, ["posted"], [false, false]],
    ["only given up", facts(), ["voided"], [false, false]],
    ["all delivered at once", facts(), ["delivered", "delivered"], [true, true]],
    ["one still on its way", facts({ shipped_at: "x" }), ["delivered", "in_transit"], [false, false]],
    ["the last one arrives", facts({ shipped_at: "x" }), ["delivered", "voided"], [false, true]],
    ["done already", facts({ shipped_at: "x", delivered_at: "y" }), ["delivered"], [false, false]],
    ["came back", facts(), ["returned_to_sender"], [true, false]],
    ["fulfilment cancelled", facts({ canceled_at: "x" }), ["delivered"], [false, false]],
    ["order cancelled", facts({ orderCanceled: true }), ["posted"], [false, false]],
  ])("%s", (_, fulfillment, states, expected) => expect(does(fulfillment, ...states)).toEqual(expected));
});
