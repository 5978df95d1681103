// One flat config for the whole monorepo: `medusa lint` (plugins, backend) and `eslint .` (everything else)
// both find it by walking up from the package they run in.
import medusa from "@medusajs/eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const house = defineConfig(
  globalIgnores([
    "**/node_modules/**",
    "**/.medusa/**",
    "**/.data/**",
    "**/.cache/**",
    "**/build/**",
    "**/dist/**",
    "**/.react-router/**",
    "**/coverage/**",
    "**/.turbo/**",
  ]),
  { files: ["**/*.{ts,tsx}"], extends: [tseslint.configs.strict] },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    rules: {
      "no-console": "error",
      curly: ["error", "all"],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/no-explicit-any": "error",
      // A module's models are registered by extending an empty class: MedusaService({ … }) {}
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A const with a type of its own (a route's meta, a driver's reader) stays a const.
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([id.typeAnnotation]) > ArrowFunctionExpression",
          message: "An exported function is written as a function.",
        },
      ],
    },
  },
  {
    files: ["**/*.spec.{ts,tsx}"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
);

/** Medusa's own house rules; the ones that are only warnings upstream and that we never break are errors. */
const medusaRules = (files) =>
  defineConfig({
    files,
    extends: [medusa.configs.recommended],
    rules: {
      "@medusajs/import-from-framework-not-internal": "error",
      "@medusajs/no-service-mutations-in-api-route": "error",
      "@medusajs/prefer-container-registration-keys": "error",
      "@medusajs/use-medusa-error-not-generic-error": "error",
      "@medusajs/zod-import-source": "error",
      // Ids of new workflows and steps begin with the plugin's name, which their exports and files do not repeat.
      "@medusajs/step-id-kebab-case": "off",
      "@medusajs/workflow-id-matches-export-or-filename": "off",
    },
  });

/** For a package that keeps an eslint.config.mjs of its own because it is a Medusa project. */
export const medusaProject = defineConfig(house, medusaRules(["**/*.{ts,tsx}"]));

export default defineConfig(house, medusaRules(["backend/**/*.{ts,tsx}", "plugins/*/**/*.{ts,tsx}"]));
