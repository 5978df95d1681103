import { Hono, type Context } from "hono";
import { getResponse } from "msw";
import { controlRoutes } from "./control/routes.js";
import { listMails } from "./mail/mailbox.js";
import { mailRoutes } from "./mail/routes.js";
import { createHandlers, SERVICE_PATHS, type ServiceUrls } from "./handlers.js";
import { bankPage } from "./page/bank-page.js";
import type { World } from "./world.js";

/**
 * The sandbox as a web application.
 * @param publicUrl the address the services are reached at, without a slash at the end; BR codes point there
 * @param mailFolder where the shop leaves its e-mails
 */
export function createApp(world: World, publicUrl: string, mailFolder?: string): Hono {
  // Each service asks only its own handlers: msw tries them one by one, which a benchmark feels.
  const outside = (name: keyof ServiceUrls) => {
    const handlers = createHandlers(world, { [name]: `${publicUrl}/${name}` });
    return async (c: Context) => {
      // Whatever name the caller used for this host (127.0.0.1, a container's), the handlers know the public one.
      const { pathname, search } = new URL(c.req.url);
      const answer = await getResponse(handlers, new Request(`${publicUrl}${pathname}${search}`, c.req.raw));
      return answer ?? c.json({ code: "not_found", message: "O sandbox não oferece este endereço." }, 404);
    };
  };
  const app = new Hono();
  app.get("/health", (c) => c.json({ status: "ok" }));
  app.get("/", (c) => bankPage(world, c));
  app.get("/control/mail", async (c) => c.json(await listMails(mailFolder)));
  app.route("/control", controlRoutes(world));
  app.route("/emails", mailRoutes(mailFolder));
  for (const name of SERVICE_PATHS) {
    app.all(`/${name}/*`, outside(name));
  }
  return app;
}
