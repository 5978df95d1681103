/**
 * Runs before `npm start`, `npm run dev` and `npm test`: refuses in one line a Node.js that they do not work on, and
 * a folder in which `npm ci` has not run. The syntax is old throughout, because an old Node.js reads it.
 */
const { engines } = require("../package.json");

/** The ranges of package.json's `engines` in words: `20.19+, 22.13+ ou 24.0 em diante`. */
function wanted() {
  const versions = engines.node.match(/\d+\.\d+/g);
  const last = versions.pop();
  return versions.map((version) => version + "+").join(", ") + " ou " + last + " em diante";
}

/**
 * @param {string} version for example `v20.19.0`
 * @returns {string | undefined} a Portuguese sentence when package.json's `engines` leave this Node.js out
 */
function nodeVersionProblem(version) {
  const satisfies = require("semver/functions/satisfies");
  if (satisfies(version, engines.node, { includePrerelease: true })) {
    return undefined;
  }
  return `O Mestres precisa do Node.js ${wanted()}; este é o ${version}. Instale um desses e tente de novo.`;
}

function problem() {
  try {
    return nodeVersionProblem(process.version);
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") {
      throw error;
    }
    return "Faltam as dependências: rode npm ci nesta pasta e tente de novo.";
  }
}

if (require.main === module) {
  const sentence = problem();
  if (sentence) {
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  }
}

module.exports = { nodeVersionProblem };
