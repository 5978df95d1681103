import { eventually, ok, paidOrder, readyCart, type App, type Client } from "@mestres/testing";
import { somewhere } from "../features/parcels/__tests__/memory-parcels";

type Mail = { to: string; subject: string; text: string };
export type Shown = {
  code: string | null;
  state: string;
  pickup: { unit: string | null; until: string | null } | null;
  events: { status: string; place: string | null; detail: string | null }[];
};
export type Staff = { id: string; state: string; tracking_error: string | null; events: { code: string }[] };
export type Refusal = { code: string; message: string };

const party = (nome: string, cep: string, cidade: string, uf: string) => ({
  nome,
  cpfCnpj: "12345678909",
  endereco: { cep, logradouro: "Rua da Torra", numero: "100", bairro: "Centro", cidade, uf },
});

/** A pré-postagem made elsewhere: the sandbox's Correios know its code. */
export async function codeFromElsewhere(app: App): Promise<string> {
  const basic = `Basic ${Buffer.from("outra:outra").toString("base64")}`;
  const correios = (path: string, json: object, authorization: string) =>
    ok(
      app.sandbox<{ token: string; codigoObjeto: string }>(`/correios${path}`, {
        json,
        headers: { authorization },
      }),
    );
  const { token } = await correios("/token/v1/autentica/cartaopostagem", { numero: "0067599079" }, basic);
  const { codigoObjeto } = await correios(
    "/prepostagem/v1/prepostagens",
    {
      remetente: party("Mestres Café", "37701000", "Poços de Caldas", "MG"),
      destinatario: party("Marina Prado", "30140071", "Belo Horizonte", "MG"),
      codigoServico: "03298",
      pesoInformado: "800",
      codigoFormatoObjetoInformado: "2",
      alturaInformada: "10",
      larguraInformada: "16",
      comprimentoInformado: "20",
      diametroInformado: "0",
      itensDeclaracaoConteudo: [{ conteudo: "Café torrado", quantidade: "2", valor: "45.90" }],
      cienteObjetoNaoProibido: "1",
      modalidadePagamento: "2",
      observacao: "de outro sistema",
    },
    `Bearer ${token}`,
  );
  return codigoObjeto;
}

const RECIPIENT = { ...somewhere, phone: null, email: null };
let packed = 0;

/** A packed parcel as packing leaves it. */
export async function pack(
  app: App,
  orderId: string,
  fulfillmentId: string | null = null,
  sequence = 1,
  of = 1,
): Promise<string> {
  const id = `parc_${Date.now()}_${++packed}`;
  await app.sql(
    `insert into parcel (id, order_id, fulfillment_id, sequence, of, service, service_code, box_name, grams,
       length, width, height, items, recipient)
     values ($1, $2, $3, $4, $5, 'pac', '03298', 'P', 620, 24, 16, 12, $6, $7)`,
    [
      id,
      orderId,
      fulfillmentId,
      sequence,
      of,
      JSON.stringify([
        { id: "item", title: "Café Mantiqueira", quantity: 1, weight: 260, unit_price: 4_500 },
      ]),
      JSON.stringify(RECIPIENT),
    ],
  );
  return id;
}

type Fulfillment = {
  id: string;
  shipped_at: string | null;
  delivered_at: string | null;
  labels: { tracking_number: string; tracking_url: string }[];
};

const FIELDS = "*items,*fulfillments,*fulfillments.labels";
/** The order as staff sees it. */
export async function orderOf(admin: Client, id: string) {
  const { order } = await ok(
    admin<{
      order: {
        items: { id: string; quantity: number }[];
        fulfillments: Fulfillment[];
        fulfillment_status: string;
      };
    }>(`/admin/orders/${id}?fields=${FIELDS},fulfillment_status`),
  );
  return order;
}

/** A paid order, fulfilled in so many parcels, each with a code. */
export async function fulfilled(app: App, admin: Client, count = 1) {
  const cart = await readyCart(app, { shipping: "pac" });
  const { id } = await paidOrder(app, cart);
  const { items } = await orderOf(admin, id);
  await ok(
    admin(`/admin/orders/${id}/fulfillments`, {
      json: { items: items.map((item) => ({ id: item.id, quantity: item.quantity })) },
    }),
  );
  const [fulfillment] = (await orderOf(admin, id)).fulfillments;
  // Its items were packed with it; here they travel in parcels of other systems.
  await app.sql("update parcel set state = 'voided' where fulfillment_id = $1", [fulfillment?.id]);
  const parcels: { id: string; code: string }[] = [];
  for (let at = 1; at <= count; at++) {
    const parcel = await pack(app, id, fulfillment?.id, at, count);
    const code = await codeFromElsewhere(app);
    await ok(admin(`/admin/correios/tracking/${parcel}/code`, { json: { code } }));
    parcels.push({ id: parcel, code });
  }
  return { orderId: id, email: cart.email, parcels };
}

/** Lets something befall an object, now or at that instant. */
export function happens(app: App, code: string, event: string, at?: string) {
  return ok(app.sandbox("/control/correios/event", { json: { objeto: code, event, ...(at ? { at } : {}) } }));
}
/** Staff asks the Correios about a parcel now. */
export function check(admin: Client, id: string) {
  return admin<{ parcel: Staff } & Refusal>(`/admin/correios/tracking/${id}/check`, { method: "POST" });
}
/** The order's parcels as its shopper sees them. */
export async function shown(app: App, orderId: string) {
  return (await ok(app.store<{ parcels: Shown[] }>(`/store/orders/${orderId}/parcels`))).parcels;
}
/** How the Correios behave from now on. */
export function fault(app: App, mode: string) {
  return ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
}
const mailsTo = async (app: App, address: string): Promise<Mail[]> =>
  (await ok(app.sandbox<Mail[]>("/control/mail"))).filter(({ to }) => to === address);
/** Subjects of the messages about parcels, in order. */
export async function subjects(app: App, address: string) {
  return (await mailsTo(app, address))
    .map(({ subject }) => subject)
    .filter((subject) => !/PIX|pagamento/.test(subject))
    .reverse();
}
/** Waits for a message about a parcel. */
export function mailed(app: App, address: string, part: string) {
  return eventually(`${address} got "${part}"`, async () =>
    (await mailsTo(app, address)).find(({ subject }) => subject.includes(part)),
  );
}
/** Waits until the order's fulfilment follows its parcels. */
export function settled(admin: Client, orderId: string, what: "shipped_at" | "delivered_at") {
  return eventually(`${orderId} ${what}`, async () => {
    const [one] = (await orderOf(admin, orderId)).fulfillments;
    return one?.[what] ? one : undefined;
  });
}
