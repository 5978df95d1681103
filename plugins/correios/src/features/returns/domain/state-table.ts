import { stateTable } from "@mestres/platform/lib/states";
import { RETURN_MOVES, RETURN_STATES, type ReturnEvent, type ReturnState } from "./states";

/** The table of returns; its error is `return_transition_illegal`. */
export const returnStates = stateTable<ReturnState, ReturnEvent>({
  thing: "return",
  label: "Uma devolução",
  states: RETURN_STATES,
  moves: RETURN_MOVES,
});
