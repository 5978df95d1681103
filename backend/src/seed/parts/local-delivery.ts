import type { MedusaContainer } from "@medusajs/framework/types";
import { LOCAL_DELIVERY_MODULE, type LocalDeliveryService } from "@mestres/correios/modules/local-delivery";
import { createDeliverySetupWorkflow, type NewSetup } from "@mestres/correios/workflows";

const WORKDAYS = ["mon", "tue", "wed", "thu", "fri"] as const;

const cepRange = (from: string, to: string) => ({ from, to });

/** The city by motorbike the same day, the neighbours twice a week. */
const AREAS: NewSetup[] = [
  {
    kind: "area",
    data: {
      name: "Poços de Caldas",
      ranges: [cepRange("37700000", "37719999")],
      price: 1_200,
      days: 0,
      weekdays: [...WORKDAYS, "sat"],
      cutoff: "11:00",
      min_subtotal: 3_000,
      active: true,
    },
  },
  {
    kind: "area",
    data: {
      name: "Andradas, Botelhos e Caldas",
      ranges: [
        cepRange("37795000", "37795999"),
        cepRange("37720000", "37720999"),
        cepRange("37780000", "37780999"),
      ],
      price: 2_200,
      days: 1,
      weekdays: ["tue", "fri"],
      cutoff: null,
      min_subtotal: 6_000,
      active: true,
    },
  },
];

const COUNTER = {
  name: "Balcão da torrefação",
  address: {
    street: "Rua Assis Figueiredo",
    number: "1200",
    complement: "",
    neighborhood: "Centro",
    city: "Poços de Caldas",
    state: "MG",
    cep: "37701000",
  },
  hours: Object.fromEntries(WORKDAYS.map((day) => [day, [{ from: "09:00", to: "17:00" }]])),
  ready_days: 1,
  instructions: "Diga no balcão o número do pedido. Quem retirar por você só precisa dele também.",
  active: true,
};

const FREE_FREIGHT: NewSetup = {
  kind: "rule",
  data: {
    name: "Sul e Sudeste acima de R$ 250",
    min_subtotal: 25_000,
    states: ["ES", "MG", "PR", "RJ", "RS", "SC", "SP"],
    ranges: [],
    services: ["pac", "local"],
    priority: 100,
    active: true,
    valid_from: null,
    valid_until: null,
  },
};

/**
 * Own delivery around the roastery, its counter as a pick-up point, and free freight for its regions. Whatever staff
 * has set up of a kind stays, alone. Answers the pick-up point's id.
 */
export async function ensureLocalDelivery(
  container: MedusaContainer,
  stockLocationId: string,
): Promise<string> {
  const service = container.resolve<LocalDeliveryService>(LOCAL_DELIVERY_MODULE);
  const create = async (input: NewSetup): Promise<string> =>
    (await createDeliverySetupWorkflow(container).run({ input })).result.id;

  if ((await service.listDeliveryAreas({}, { take: 1 })).length === 0) {
    for (const area of AREAS) {
      await create(area);
    }
  }
  if ((await service.listFreeFreightRules({}, { take: 1 })).length === 0) {
    await create(FREE_FREIGHT);
  }
  const [point] = await service.listPickupPoints({}, { take: 1, order: { created_at: "ASC" } });
  return point?.id ?? create({ kind: "point", data: { ...COUNTER, stock_location_id: stockLocationId } });
}
