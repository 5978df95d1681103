import { Hono } from "hono";
import { findMail, listMails } from "./mailbox.js";
import { mailBody, mailPage, mailsPage } from "./pages.js";

/** The shop's outgoing mail, read from a folder: pages for people below `/emails`. */
export function mailRoutes(folder: string | undefined): Hono {
  const app = new Hono();
  app.get("/", async (c) => mailsPage(c, await listMails(folder)));
  app.get("/:file", async (c) => {
    const mail = await findMail(folder, c.req.param("file"));
    return mail ? mailPage(c, mail) : c.text("Esta mensagem não existe.", 404);
  });
  app.get("/:file/corpo", async (c) => {
    const mail = await findMail(folder, c.req.param("file"));
    return mail ? mailBody(c, mail) : c.text("Esta mensagem não existe.", 404);
  });
  return app;
}
