import { stateTable } from "@mestres/platform/lib/states";
import { PARCEL_MOVES, PARCEL_STATES, type ParcelEventName, type ParcelState } from "./state";

/** The table of parcels; its error is `parcel_transition_illegal`. The database refuses to leave a final state too. */
export const parcelStates = stateTable<ParcelState, ParcelEventName>({
  thing: "parcel",
  label: "Uma encomenda",
  states: PARCEL_STATES,
  moves: PARCEL_MOVES,
});
