/** The oldest Node.js that runs every part (React Router 7 and Vite 7 ask for it). */
export const minimumNode = { major: 20, minor: 19 };

/**
 * @param version for example `v20.19.0`
 * @returns a Portuguese sentence when this Node.js is too old, else `undefined`
 */
export function nodeVersionProblem(version: string = process.version): string | undefined {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const { major: wantedMajor, minor: wantedMinor } = minimumNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) {
    return undefined;
  }
  return `O Mestres precisa do Node.js ${wantedMajor}.${wantedMinor} ou mais novo; este é o ${version}. Instale um atual e tente de novo.`;
}
