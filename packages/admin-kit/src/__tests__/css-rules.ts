import path from "node:path";
import * as preset from "@medusajs/ui-preset";
import postcss from "postcss";
import tailwindcss, { type Config } from "tailwindcss";

/** The selectors of classes, each with the media queries it stands in. Spaces are left out, as in a built file. */
export function rulesIn(root: postcss.Root): Set<string> {
  const found = new Set<string>();
  root.walkRules(({ parent, selectors }) => {
    const at = parent?.type === "atrule" ? (parent as postcss.AtRule) : undefined;
    // The steps of an animation are no classes.
    if (at?.name === "keyframes") {
      return;
    }
    const around = at ? `@${at.params} ` : "";
    for (const selector of selectors) {
      found.add(`${around}${selector}`.replace(/\s*([>+~:,])\s*/g, "$1"));
    }
  });
  return found;
}

/** What Tailwind makes of the classes in the kit's sources. */
export async function kitsRules(): Promise<Set<string>> {
  const content = [path.resolve(__dirname, "../**/*.tsx"), `!${__dirname}/**`];
  const config = { presets: [preset as Partial<Config>], content, darkMode: "class" } satisfies Config;
  const css = "@tailwind components;@tailwind utilities;";
  const { root } = await postcss([tailwindcss(config)]).process(css, { from: undefined });
  return rulesIn(root as postcss.Root);
}
