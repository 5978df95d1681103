import { http, HttpResponse } from "msw";
import { ACCOUNT, CORREIOS_URL, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../caller";

const { server, calls } = correiosWorld();
const ANY = `${CORREIOS_URL}/rastro/v1/*`;
const asIs = (body: unknown) => body;
const caller = () => createCorreiosCaller(ACCOUNT);
const answers = (...statuses: number[]) => {
  let turn = 0;
  const next = () =>
    HttpResponse.json({ msgs: ["x"] }, { status: statuses[Math.min(turn++, statuses.length - 1)]! });
  server.use(http.get(ANY, next), http.post(ANY, next), http.delete(ANY, next));
};

describe("Correios caller", () => {
  it("sends path, query, headers and token by each method, and reads body and status", async () => {
    const seen: string[] = [];
    const note = ({ request }: { request: Request }) => {
      const { method, headers } = request;
      const { pathname, search } = new URL(request.url);
      const signed = headers.get("authorization")?.startsWith("Bearer sandbox.");
      seen.push(`${method} ${pathname}${search} ${headers.get("accept-language")} ${signed}`);
      return method === "DELETE"
        ? new HttpResponse(null, { status: 204 })
        : HttpResponse.json({ method }, { status: method === "GET" ? 404 : 200 });
    };
    server.use(http.get(ANY, note), http.post(ANY, note), http.delete(ANY, note));
    const correios = caller();
    const status = (_: unknown, code: number) => code;
    const headers = { "accept-language": "pt-BR" };
    expect(await correios.get("/rastro/v1/x?resultado=T", status, { headers, accept: [404] })).toBe(404);
    expect(await correios.post("/rastro/v1/x", { a: 1 }, asIs)).toEqual({ method: "POST" });
    expect(await correios.delete("/rastro/v1/x", status)).toBe(204);
    expect(seen).toEqual([
      "GET /rastro/v1/x?resultado=T pt-BR true",
      "POST /rastro/v1/x null true",
      "DELETE /rastro/v1/x null true",
    ]);
  });

  it("repeats what may be repeated, and nothing else", async () => {
    const correios = caller();
    answers(503, 200);
    expect(await correios.post("/rastro/v1/x", {}, asIs)).toEqual({ msgs: ["x"] });
    answers(503, 200);
    await expect(correios.post("/rastro/v1/x", {}, asIs, { repeat: false })).rejects.toMatchObject({
      code: "service_unavailable",
    });
    answers(403, 200);
    expect(await correios.post("/rastro/v1/x", {}, asIs, { repeat: false })).toEqual({ msgs: ["x"] });
  });

  it("does not sign in again and again while every token is refused", async () => {
    answers(403);
    const correios = caller();
    for (let i = 0; i < 3; i++) {
      await expect(correios.get("/rastro/v1/x", asIs)).rejects.toMatchObject({ status: 403 });
    }
    expect(calls.filter((api) => api === "token")).toHaveLength(2);
    expect(calls.filter((api) => api === "rastro")).toHaveLength(4);
  });

  it("leaves an API alone that keeps failing, at once, and asks the others", async () => {
    answers(503);
    const correios = caller();
    for (let i = 0; i < 3; i++) {
      await correios.get("/rastro/v1/x", asIs).catch(() => undefined);
    }
    const asked = calls.length;
    const started = Date.now();
    await expect(correios.get("/rastro/v1/x", asIs)).rejects.toMatchObject({ circuitOpen: true });
    expect([calls.length, Date.now() - started < 200]).toEqual([asked, true]);
    const deadline = await correios.post(
      "/prazo/v1/nacional",
      {
        parametrosPrazo: [
          { coProduto: "03298", nuRequisicao: "1", cepOrigem: "13990000", cepDestino: "01001000" },
        ],
      },
      asIs,
    );
    expect(deadline).toMatchObject([{ coProduto: "03298" }]);
  });

  it("sends jobs' calls one at a time, so that a shopper's comes in between", async () => {
    const order: string[] = [];
    server.use(
      http.get(ANY, ({ request }) => {
        order.push(new URL(request.url).pathname.slice(-2));
        return HttpResponse.json({});
      }),
    );
    const correios = caller();
    await correios.signIn();
    const job = (n: number) => correios.get(`/rastro/v1/j${n}`, asIs, { background: true });
    await Promise.all([job(1), job(2), job(3), job(4), correios.get("/rastro/v1/s1", asIs)]);
    expect(order.indexOf("s1")).toBeLessThan(2);
    expect(order.filter((name) => name !== "s1")).toEqual(["j1", "j2", "j3", "j4"]);
  });
});
