import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "@mestres/testing";

/** One method of one route, as its file says: `/store/carts/[id]`. */
export type ApiRoute = { method: string; path: string };

const EXPORTED = /export(?:s\.| (?:async )?(?:function|const) )(GET|POST|PUT|PATCH|DELETE)\b/g;

/** Every route of the running app below the given folders: Medusa's own, the plugins' and the backend's. */
export function apiRoutes(...areas: string[]): ApiRoute[] {
  const plugins = path.join(projectRoot, "plugins");
  const sources = [
    path.join(projectRoot, "node_modules", "@medusajs", "medusa", "dist", "api"),
    ...readdirSync(plugins).map((name) => path.join(plugins, name, "src", "api")),
    path.join(projectRoot, "backend", "src", "api"),
  ];
  const found = sources.flatMap((source) =>
    areas.flatMap((area) => routesBelow(source, path.join(source, area))),
  );
  // A plugin's route takes the place of core's of the same name.
  return [...new Map(found.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

function routesBelow(source: string, folder: string): ApiRoute[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /(?:^|\/)route\.(?:ts|js)$/.test(name))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const methods = [...readFileSync(file, "utf8").matchAll(EXPORTED)].map(([, method]) => method ?? "");
      const route = `/${path.relative(source, path.dirname(file)).split(path.sep).join("/")}`;
      return [...new Set(methods)].map((method) => ({ method, path: route }));
    });
}
