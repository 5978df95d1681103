const preset = require("@mestres/testing/jest-preset")(__dirname);

// The app imports its own files as "~/..." (vite and tsconfig know the alias; Jest has to be told).
module.exports = {
  ...preset,
  projects: preset.projects.map((project) => ({
    ...project,
    moduleNameMapper: { ...project.moduleNameMapper, "^~/(.*)$": "<rootDir>/app/$1" },
  })),
};
