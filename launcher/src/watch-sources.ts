import { readdirSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";
import { root } from "./paths.js";

/**
 * Watches the plugins' sources. Changes are gathered for a moment, and the next round waits for the last.
 * @param onChange gets the names of the changed plugin folders
 */
export function watchPlugins(onChange: (plugins: string[]) => Promise<void>): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const round = async () => {
    if (running) {
      return;
    }
    running = true;
    const plugins = [...changed];
    changed.clear();
    try {
      await onChange(plugins);
    } finally {
      running = false;
      if (changed.size > 0) {
        timer = setTimeout(() => void round(), 300);
      }
    }
  };
  const watchers: FSWatcher[] = readdirSync(path.join(root, "plugins")).map((name) =>
    watch(path.join(root, "plugins", name, "src"), { recursive: true }, (_event, file) => {
      if (file && /\.spec\.tsx?$/.test(file)) {
        return;
      }
      changed.add(name);
      clearTimeout(timer);
      timer = setTimeout(() => void round(), 300);
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) {
      watcher.close();
    }
  };
}
