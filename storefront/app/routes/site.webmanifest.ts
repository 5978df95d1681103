import { store } from "~/lib/store.server";

/** How a phone names the shop and paints it when somebody puts it on the home screen. */
export function loader() {
  const manifest = {
    name: store.name,
    short_name: store.name.split(" ")[0],
    lang: "pt-BR",
    start_url: "/",
    display: "browser",
    background_color: "#fbf8f2",
    theme_color: "#fbf8f2",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return Response.json(manifest, {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "public, max-age=3600" },
  });
}
