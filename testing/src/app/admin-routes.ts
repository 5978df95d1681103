import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { root } from "@mestres/launcher/paths";

export type AdminRoute = { method: string; path: string; plugin: string };

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];
const PLUGINS = ["platform", "brasil", "coffee", "payments", "correios"];

function routeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    return entry.isDirectory() ? routeFiles(file) : entry.name === "route.js" ? [file] : [];
  });
}

function routesBelow(api: string, plugin: string): AdminRoute[] {
  return routeFiles(path.join(api, "admin")).flatMap((file) => {
    const text = readFileSync(file, "utf8");
    const folder = path.relative(api, path.dirname(file)).split(path.sep).join("/");
    return METHODS.filter((method) => new RegExp(`^exports\\.${method} = (?!.*void 0;)`, "m").test(text)).map(
      (method) => ({ method, plugin, path: `/${folder.replace(/\[([^\]]+)\]/g, ":$1")}` }),
    );
  });
}

/** Every admin route of the built app, where Medusa's own loader finds them: core's, and the plugins'. */
export function listAdminRoutes(): AdminRoute[] {
  const medusa = createRequire(path.join(root, "backend", "package.json")).resolve("@medusajs/medusa");
  return [
    ...routesBelow(path.join(medusa.slice(0, medusa.lastIndexOf("dist") + 4), "api"), "core"),
    ...PLUGINS.flatMap((name) =>
      routesBelow(path.join(root, "plugins", name, ".medusa", "server", "src", "api"), name),
    ),
  ].filter(({ path: address }) => !address.includes("__tests__"));
}

/** An address of the route at which nothing stands. */
export function addressOf(route: AdminRoute): string {
  return route.path.replace(/:[a-z_]+/g, "none_00000000000000000000000000");
}
