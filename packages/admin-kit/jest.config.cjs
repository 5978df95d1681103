const preset = require("@mestres/testing/jest-preset")(__dirname);

const page = {
  testEnvironment: require.resolve("./jest/dashboard.cjs"),
  // What the dashboard's build sets.
  globals: { __BASE__: "/app", __BACKEND_URL__: "", __AUTH_TYPE__: "session", __JWT_TOKEN_STORAGE_KEY__: "" },
};

module.exports = { ...preset, projects: preset.projects.map((project) => ({ ...project, ...page })) };
