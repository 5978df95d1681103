import { http, HttpResponse, type DefaultBodyType, type HttpResponseResolver, type PathParams } from "msw";
import { faulty } from "../faults.js";
import { isDate, localDate } from "../local-time.js";
import { markRead } from "../webhooks/deliveries.js";
import type { World } from "../world.js";
import { authorize, hasEfiToken } from "./auth.js";
import { billetPage, billetPdf } from "./billet-page.js";
import { findEfiCharge, moveCharge, openBillet, redate } from "./charges.js";
import { listEfiCharges } from "./list.js";
import { presentChanges, presentCreated, presentDetail } from "./present.js";
import type { EfiCharge } from "./types.js";
import { readBillet, SchemaProblem } from "./validate.js";

type Resolver = HttpResponseResolver<PathParams, DefaultBodyType>;

/** Efí documents codes and messages of its refusals; a schema's names the property as a JSON pointer. */
const refuse = (code: number, error: string, error_description: unknown, status = 400) =>
  HttpResponse.json({ code, error, error_description }, { status });

const unknownProperty = (property: string) =>
  refuse(3500010, "property_does_not_exist", {
    property,
    message: `A propriedade [${property}] informada não existe.`,
  });

const ok = (data?: unknown) => HttpResponse.json({ code: 200, ...(data === undefined ? {} : { data }) });
const jsonOf = (request: Request) =>
  request.json().catch(() => null) as Promise<Record<string, unknown> | null>;

async function createBillet(world: World, base: string, request: Request) {
  try {
    return ok(presentCreated(openBillet(world, readBillet(world, await jsonOf(request)), base), base));
  } catch (error) {
    if (!(error instanceof SchemaProblem)) {
      throw error;
    }
    return refuse(3500034, "validation_error", { property: error.property, message: error.message });
  }
}

function cancel(world: World, charge: EfiCharge) {
  if (!["new", "waiting", "unpaid"].includes(charge.status)) {
    return refuse(
      3500043,
      "charge_status_invalid",
      "Apenas transações com status [new],[link],[waiting] ou [unpaid] podem ser canceladas.",
    );
  }
  moveCharge(world, charge, "canceled");
  return ok();
}

async function changeDueDate(world: World, charge: EfiCharge, request: Request) {
  const wanted = (await jsonOf(request))?.expire_at;
  if (!isDate(wanted) || wanted <= localDate(world.now())) {
    return refuse(3500037, "invalid_property", {
      property: "expire_at",
      message: "A propriedade [expire_at] informada é inválida.",
    });
  }
  if (charge.status !== "waiting" && charge.status !== "unpaid") {
    return refuse(
      3500038,
      "charge_status_invalid",
      "Apenas transações com status [waiting] ou [unpaid] podem ser atualizadas.",
    );
  }
  redate(world, charge, wanted);
  return ok();
}

async function changeMetadata(world: World, charge: EfiCharge, request: Request) {
  const body = await jsonOf(request);
  if (typeof body?.custom_id === "string") {
    charge.customId = body.custom_id;
  }
  if (typeof body?.notification_url === "string") {
    charge.notificationUrl = body.notification_url;
  }
  world.changed();
  return ok();
}

function showNotification(world: World, token: string) {
  const charge = Object.values(world.state.efiCharges).find((one) => one.token === token);
  if (!charge) {
    return unknownProperty("token");
  }
  markRead(world, String(charge.chargeId), charge.changes.length);
  return ok(presentChanges(charge));
}

/** Efí's cobranças API at `base` (`{base}/v1/charge/one-step` …): billets with a PIX inside. */
export function efiHandlers(world: World, base: string) {
  const guarded = (resolver: Resolver) =>
    faulty<PathParams, DefaultBodyType>(world, "efi", (info) =>
      hasEfiToken(world, info.request)
        ? resolver(info)
        : refuse(401, "unauthorized", "O token de acesso é inválido ou expirou.", 401),
    );
  const withCharge = (act: (charge: EfiCharge, request: Request) => ReturnType<Resolver>) =>
    guarded(({ params, request }) => {
      const charge = findEfiCharge(world, params.id);
      return charge ? act(charge, request) : unknownProperty("charge_id");
    });
  const byToken = (token: unknown) =>
    Object.values(world.state.efiCharges).find((one) => one.token === token);
  const api = `${base}/v1`;
  return [
    http.post(
      `${api}/authorize`,
      faulty(world, "efi", ({ request }) => authorize(world, request)),
    ),
    http.post(
      `${api}/charge/one-step`,
      guarded(({ request }) => createBillet(world, base, request)),
    ),
    http.get(
      `${api}/charges`,
      guarded(({ request }) => {
        const list = listEfiCharges(world, new URL(request.url).searchParams);
        return typeof list === "string" ? unknownProperty(list) : HttpResponse.json({ code: 200, ...list });
      }),
    ),
    http.get(
      `${api}/charge/:id`,
      withCharge((charge) => ok(presentDetail(charge, base))),
    ),
    http.put(
      `${api}/charge/:id/cancel`,
      withCharge((charge) => cancel(world, charge)),
    ),
    http.put(
      `${api}/charge/:id/billet`,
      withCharge((charge, request) => changeDueDate(world, charge, request)),
    ),
    http.put(
      `${api}/charge/:id/metadata`,
      withCharge((charge, request) => changeMetadata(world, charge, request)),
    ),
    http.get(
      `${api}/notification/:token`,
      guarded(({ params }) => showNotification(world, String(params.token))),
    ),
    http.get(`${base}/emissao/:file`, ({ params }) => {
      const [token, ext] = String(params.file).split(".");
      const charge = byToken(token);
      if (!charge) {
        return new HttpResponse("Boleto não encontrado.", { status: 404 });
      }
      return ext === "pdf" ? billetPdf(world, charge) : billetPage(world, charge);
    }),
  ];
}
