import { existsSync, readdirSync, watch, type FSWatcher } from "node:fs";
import path from "node:path";

/** What a running backend takes from its build: plugins, and the packages that their screens are made of. */
const KINDS = ["plugins", "packages"];

/** The folders below `root` whose sources are watched, as turbo's filter takes them: `plugins/coffee`. */
export function watchedFolders(root: string): string[] {
  return KINDS.filter((kind) => existsSync(path.join(root, kind)))
    .flatMap((kind) => readdirSync(path.join(root, kind)).map((name) => `${kind}/${name}`))
    .filter((folder) => existsSync(path.join(root, folder, "src")));
}

/**
 * Watches the sources of plugins and packages. Changes are gathered for a moment, and the next round waits for the
 * last.
 * @param onChange gets the changed folders, `plugins/coffee`
 */
export function watchSources(root: string, onChange: (folders: string[]) => Promise<void>): () => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const round = async () => {
    if (running) {
      return;
    }
    running = true;
    const folders = [...changed];
    changed.clear();
    try {
      await onChange(folders);
    } finally {
      running = false;
      if (changed.size > 0) {
        timer = setTimeout(() => void round(), 300);
      }
    }
  };
  const watchers: FSWatcher[] = watchedFolders(root).map((folder) =>
    watch(path.join(root, folder, "src"), { recursive: true }, (_event, file) => {
      if (file && /\.spec\.tsx?$/.test(file)) {
        return;
      }
      changed.add(folder);
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
