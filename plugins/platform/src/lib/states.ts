import { MedusaError } from "@medusajs/framework/utils";

/** From which states an event may happen, and where it leads. */
export type Move<State extends string> = { readonly from: readonly State[]; readonly to: State };

/** What a table is made of. The names stand in a file without imports, which a dashboard can read as well. */
export type StateTableDefinition<State extends string, Event extends string> = {
  /** Begins the code of the error: "refund" makes `refund_transition_illegal`. */
  thing: string;
  /** The thing in Portuguese with its article, for the message: "Um reembolso". */
  label: string;
  states: readonly State[];
  /** Each event with its move; with several where the state after it depends on the one before. */
  moves: Readonly<Record<Event, Move<State> | readonly Move<State>[]>>;
};

/** The life of one kind of thing, as one table that code and database checks read. */
export type StateTable<State extends string, Event extends string> = {
  states: readonly State[];
  events: readonly Event[];
  /** Whether the event may happen in the state. */
  allows(state: State, event: Event): boolean;
  /** The state after the event. @throws MedusaError `<thing>_transition_illegal`, naming both */
  next(state: State, event: Event): State;
  /** The error of a move that the table has not, for whoever found out by a row that did not change. */
  illegal(state: State, event: Event): MedusaError;
  /** The states in which the event may happen. */
  before(event: Event): State[];
  /** The move of an event that leads to one state only: what a guarded update needs. @throws MedusaError for another event */
  move(event: Event): Move<State>;
  /** States that nothing leaves. */
  final: readonly State[];
  /** Every pair of a state and one that may follow it, the same state left out: for a trigger of the database. */
  pairs(): [from: State, to: State][];
};

/** Makes a table of states. @throws MedusaError when two moves of one event begin in the same state */
export function stateTable<State extends string, Event extends string>(
  definition: StateTableDefinition<State, Event>,
): StateTable<State, Event> {
  const { thing, label, states } = definition;
  const events = Object.keys(definition.moves) as Event[];
  const movesOf = (event: Event): readonly Move<State>[] => {
    const moves = definition.moves[event];
    return "to" in moves ? [moves] : moves;
  };
  for (const event of events) {
    const from = movesOf(event).flatMap((move) => move.from);
    if (new Set(from).size !== from.length) {
      throw misuse(`${thing}: "${event}" leads from one state to two.`);
    }
  }
  const after = (state: State, event: Event): State | undefined =>
    movesOf(event).find(({ from }) => from.includes(state))?.to;
  const illegal = (state: State, event: Event): MedusaError =>
    new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `${label} no estado "${state}" não aceita o evento "${event}".`,
      `${thing}_transition_illegal`,
    );
  return {
    states,
    events,
    allows: (state, event) => after(state, event) !== undefined,
    next: (state, event) => {
      const next = after(state, event);
      if (next === undefined) {
        throw illegal(state, event);
      }
      return next;
    },
    illegal,
    before: (event) => states.filter((state) => after(state, event) !== undefined),
    move: (event) => {
      const [move, other] = movesOf(event);
      if (!move || other) {
        throw misuse(`${thing}: "${event}" has more than one outcome.`);
      }
      return move;
    },
    final: states.filter((state) => events.every((event) => after(state, event) === undefined)),
    pairs: () =>
      events.flatMap((event) =>
        movesOf(event).flatMap(({ from, to }) =>
          from.filter((one) => one !== to).map((one): [State, State] => [one, to]),
        ),
      ),
  };
}

/** A mistake of the program, found when its file is loaded. */
function misuse(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_ARGUMENT, message, "state_table_invalid");
}
