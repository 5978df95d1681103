type Json = Record<string, unknown>;

/** What stands in the trail in place of a secret. */
export const MASK = "•••";

/** Names whose values never enter the trail: secrets, and the documents of people. */
const SECRET =
  /pass(word|wd)?$|^senha|secret|token|salt|hash|authorization|cookie|credential|certificate|private|api_?key$|^key$|cvv|cvc|card_?number|^pan$|cpf|cnpj|^document|tax_id|^pdf$|^content$/i;

/** Names that look like secrets and are none. */
const PLAIN = new Set(["tokens_used", "redacted", "tax_identifier"]);

const LONGEST_TEXT = 500;
const MOST_ITEMS = 30;
const DEEPEST = 4;

/** Whether a value must not enter the trail, as its name says. */
type Secret = (name: string) => boolean;

/**
 * A copy without secrets, short enough to keep: long texts are cut, deep and long lists end early. A value under a
 * secret name says only that it is there.
 */
export function masked(value: unknown, secret: Secret = isSecret, depth = 0): unknown {
  if (typeof value === "string") {
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  }
  if (value === null || typeof value !== "object") {
    return value;
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  if (depth >= DEEPEST) {
    return "…";
  }
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map((item) => masked(item, secret, depth + 1));
    return value.length > MOST_ITEMS ? [...items, `… ${value.length - MOST_ITEMS}`] : items;
  }
  return Object.fromEntries(
    Object.entries(value as Json).map(([name, inner]) => [
      name,
      secret(name) && inner !== null && inner !== undefined && inner !== ""
        ? MASK
        : masked(inner, secret, depth + 1),
    ]),
  );
}

/** The same for a thing that may be none. */
export function maskedRecord(value: unknown, secret: Secret = isSecret): Json | null {
  if (
    value === null ||
    typeof value !== "object" ||
    Array.isArray(value) ||
    Object.keys(value).length === 0
  ) {
    return null;
  }
  return masked(value, secret) as Json;
}

/**
 * The same for what is sent to an integration, whose catalogue says what is no secret: a name alone does not tell that
 * an address has a password in it. What the catalogue does not know may be anything.
 *
 * @param plain keys of the fields that are no secrets
 */
export function maskedSettings(value: unknown, plain: ReadonlySet<string>): Json | null {
  return maskedRecord(value, (name) => name !== "values" && (isSecret(name) || !plain.has(name)));
}

function isSecret(name: string): boolean {
  return SECRET.test(name) && !PLAIN.has(name);
}

/** Every change touches these, and none says anything. */
const NOISE = new Set(["updated_at"]);

/** What differs between two states of a thing, each side with its own values; null where there is no side. */
export function changesBetween(
  before: Json | null,
  after: Json | null,
): { before: Json | null; after: Json | null } {
  if (!before || !after) {
    return { before: before && (masked(before) as Json), after: after && (masked(after) as Json) };
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !NOISE.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const side = (state: Json): Json | null =>
    names.length
      ? (masked(Object.fromEntries(names.map((name) => [name, state[name] ?? null]))) as Json)
      : null;
  return { before: side(before), after: side(after) };
}
