import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eventually } from "@mestres/testing/eventually";
import { root as project } from "../paths";
import { watchedFolders, watchSources } from "../watch-sources";

let root: string;
let stop: () => void = () => undefined;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "mestres-watch-"));
  for (const folder of ["plugins/coffee/src/admin", "packages/admin-kit/src/list", "plugins/empty"]) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
});

afterEach(() => {
  stop();
  rmSync(root, { recursive: true, force: true });
});

const write = (file: string) => writeFileSync(path.join(root, file), String(Math.random()));

it("watches the plugins of this project and the kit of their screens", () => {
  expect(watchedFolders(project)).toEqual(
    expect.arrayContaining(["plugins/platform", "plugins/coffee", "packages/admin-kit"]),
  );
  expect(watchedFolders(root)).toEqual(["plugins/coffee", "packages/admin-kit"]);
});

it("names what changed, changes of one moment together, specs left out", async () => {
  const rounds: string[][] = [];
  stop = watchSources(root, async (folders) => {
    rounds.push(folders.sort());
  });
  write("packages/admin-kit/src/list/list-tab.tsx");
  write("plugins/coffee/src/admin/page.tsx");
  await eventually("the first round", async () => rounds.length > 0);
  expect(rounds).toEqual([["packages/admin-kit", "plugins/coffee"]]);

  write("packages/admin-kit/src/list/list-tab.unit.spec.tsx");
  write("plugins/coffee/src/admin/page.tsx");
  await eventually("the second round", async () => rounds.length > 1);
  expect(rounds[1]).toEqual(["plugins/coffee"]);
});

it("keeps what changes during a round for the next", async () => {
  const rounds: string[][] = [];
  let finish: () => void = () => undefined;
  stop = watchSources(root, (folders) => {
    rounds.push(folders);
    return new Promise((resolve) => (finish = resolve));
  });
  write("plugins/coffee/src/admin/page.tsx");
  await eventually("the first round", async () => rounds.length === 1);
  write("packages/admin-kit/src/list/list-tab.tsx");
  // Longer than changes are gathered.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(rounds).toHaveLength(1);
  finish();
  await eventually("the second round", async () => rounds.length === 2);
  expect(rounds[1]).toEqual(["packages/admin-kit"]);
});
