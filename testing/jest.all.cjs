// Every package's projects as one Jest run; MESTRES_TEST_KIND says which kind.
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const root = path.resolve(__dirname, "..");
const kind = process.env.MESTRES_TEST_KIND;
const inside = (folder) => readdirSync(path.join(root, folder)).map((name) => path.join(folder, name));
const folders = inside("packages")
  .concat(
    inside("plugins"),
    "launcher",
    "tools",
    "testing",
    "sandbox",
    "backend",
    "storefront",
    "integration-tests",
    "e2e",
    "bench",
  )
  .filter((folder) => existsSync(path.join(root, folder, "jest.config.cjs")));

module.exports = {
  rootDir: root,
  projects: folders.flatMap((folder) =>
    // A package may add to the preset: its own configuration is read, not assumed.
    require(path.join(root, folder, "jest.config.cjs"))
      .projects.filter((project) => project.displayName === kind)
      .map((project) => ({ ...project, displayName: `${folder} ${project.displayName}` })),
  ),
};
