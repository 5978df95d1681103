import { useCallback, useEffect, useRef, useState, type FocusEvent, type FormEvent } from "react";
import type { CheckoutAnswer } from "./checkout-page";
import {
  CHECKOUT_FIELDS,
  readCheckoutValues,
  type CheckoutErrors,
  type CheckoutField,
  type CheckoutValues,
} from "./form-fields";
import { nextErrors } from "./live-errors";

/** The server checks, so that it is one schema and none is shipped; nobody is asked at every key. */
const PAUSE_MS = 300;

const NOTHING: CheckoutErrors = {};

/**
 * The errors of the form as it stands: the answer's at first, then what leaving and correcting fields makes of them.
 * Without JavaScript, or when the check gets no answer, they stay those of the answer.
 *
 * @returns `check` looks at the form again, for who filled something in by program
 */
export function useLiveErrors(form: React.RefObject<HTMLFormElement>, answer: CheckoutAnswer | null) {
  const [kept, keep] = useState({ of: answer, errors: answer?.errors ?? NOTHING });
  const errors = kept.of === answer ? kept.errors : (answer?.errors ?? NOTHING);
  // A check that began before the last answer, or before the last correction, tells of another form.
  const current = useRef({ answer, errors });
  const left = useRef(new Set<CheckoutField>());
  const waiting = useRef<ReturnType<typeof setTimeout>>();
  const asked = useRef(0);
  useEffect(() => {
    current.current = { answer, errors };
  });
  useEffect(() => () => clearTimeout(waiting.current), []);

  const check = useCallback(
    async (pause = 0) => {
      clearTimeout(waiting.current);
      const turn = ++asked.current;
      await new Promise((done) => (waiting.current = setTimeout(done, pause)));
      const values = form.current && readCheckoutValues(new FormData(form.current));
      const found = values && (await ask(values));
      if (!found || turn !== asked.current) {
        return;
      }
      const { answer: of, errors: shown } = current.current;
      const refused = of?.refused ? { field: of.refused, value: of.values[of.refused] } : null;
      const focused = fieldOf(document.activeElement);
      keep({ of, errors: nextErrors({ shown, found, left: left.current, focused, refused, values }) });
    },
    [form],
  );

  // Somebody may have corrected a field while the answer was on its way.
  useEffect(() => {
    if (answer) {
      void check();
    }
  }, [answer, check]);

  return {
    errors,
    check,
    onBlur: ({ target }: FocusEvent<HTMLFormElement>) => {
      const field = fieldOf(target);
      if (!field) {
        return;
      }
      // Passing through an empty form is no mistake.
      if (target.value) {
        left.current.add(field);
      }
      if (left.current.has(field) || errors[field]) {
        void check();
      }
    },
    onInput: ({ target }: FormEvent<HTMLFormElement>) => {
      const field = fieldOf(target);
      if (field && Object.keys(errors).length > 0) {
        void check(PAUSE_MS);
      }
    },
  };
}

function fieldOf(target: EventTarget | null): CheckoutField | null {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement
    ? (CHECKOUT_FIELDS.find((field) => field === target.name) ?? null)
    : null;
}

/** @returns null when nobody can say */
async function ask(values: CheckoutValues): Promise<CheckoutErrors | null> {
  try {
    const answer = await fetch("/api/checkout/check", { method: "POST", body: new URLSearchParams(values) });
    return answer.ok ? ((await answer.json()) as { errors: CheckoutErrors }).errors : null;
  } catch {
    return null;
  }
}
