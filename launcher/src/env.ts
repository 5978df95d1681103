/** The one list of variables, kept with the application that reads most of them. */
export {
  isDemo,
  productionProblems,
  variables,
  type Environment,
  type Variable,
} from "../../backend/src/lib/variables.js";
