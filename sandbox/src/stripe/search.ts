import type { World } from "../world.js";
import { invalid } from "./errors.js";
import { intentFor } from "./intents.js";
import type { StripeIntent } from "./types.js";

/** Intents that a search query finds, newest first. Understood: `metadata['key']:'value'` and `status:'value'`, joined by AND. */
export function findIntents(world: World, query: string): StripeIntent[] {
  const clauses = query.split(/\s+AND\s+/i).map((clause) => {
    const match = /^(?:metadata\[['"](.+?)['"]\]|(status)):['"](.*)['"]$/.exec(clause.trim());
    if (!match) {
      throw invalid(`We were unable to parse your search query: ${query}`, "query");
    }
    return { key: match[1], value: match[3] };
  });
  return Object.keys(world.state.stripe.intents)
    .map((id) => intentFor(world, id))
    .filter((intent) =>
      clauses.every(({ key, value }) => (key ? intent.metadata[key] === value : intent.status === value)),
    )
    .reverse();
}
