import { fileURLToPath } from "node:url";
import { reactRouter } from "@react-router/dev/vite";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  // Plugins publish CommonJS builds: Node loads them at run time instead of the bundler rewriting them.
  ssr: { external: ["@mestres/brasil", "@mestres/platform"] },
  build: {
    target: "es2022",
    // Fonts must stay files: inlined they would travel with every page instead of being cached once.
    assetsInlineLimit: 0,
  },
});
