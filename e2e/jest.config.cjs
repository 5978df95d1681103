const path = require("node:path");
const preset = require("@mestres/testing/jest-preset")(__dirname);

// The journeys share one shop: each of its own would be migrated, seeded and started anew.
const shop = {
  globalSetup: path.join(__dirname, "jest", "open-shop.cjs"),
  globalTeardown: path.join(__dirname, "jest", "close-shop.cjs"),
};

module.exports = {
  ...preset,
  projects: preset.projects.map((project) =>
    project.displayName === "e2e" ? { ...project, ...shop } : project,
  ),
};
