import { useCallback, useEffect, useRef, useState } from "react";
import {
  loadCardSdk,
  type CardBrand,
  type CardSdk,
  type SecureField,
  type SecureFieldName,
} from "./card-sdk";
import type { CardData } from "./card-data";

export const SECURE_FIELDS: readonly SecureFieldName[] = ["cardNumber", "expirationDate", "securityCode"];

export type CardProblems = Partial<Record<SecureFieldName | "holder" | "holderDocument" | "form", string>>;

export type CardFields = {
  status: "waiting" | "loading" | "ready" | "failed";
  problems: CardProblems;
  focused: SecureFieldName | null;
  /** The brand that the first digits tell, such as "Visa". */
  brand: string | null;
  /** Tries to load the fields again after a failure. */
  retry: () => void;
  /** Asks the provider for a token. Null when something has to be corrected, which `problems` then names. */
  tokenize: (holder: string, document: string) => Promise<Omit<CardData, "installments"> | null>;
};

const PLACEHOLDERS: Record<SecureFieldName, string> = {
  cardNumber: "0000 0000 0000 0000",
  expirationDate: "MM/AA",
  securityCode: "000",
};

const LABELS: Record<SecureFieldName, string> = {
  cardNumber: "Número do cartão",
  expirationDate: "Validade",
  securityCode: "Código de segurança",
};

const WRONG: Record<SecureFieldName, string> = {
  cardNumber: "Confira o número do cartão",
  expirationDate: "Confira a validade",
  securityCode: "Confira o código",
};

/** Id of the element that the provider puts a field's frame into. */
export function containerOf(name: SecureFieldName): string {
  return `card-${name}`;
}

/**
 * Mounts the provider's own fields (frames of its own address) the first time that `active`
 * is true, and keeps them while the page stays.
 */
export function useCardFields(publicKey: string | null, sdkUrl: string, active: boolean): CardFields {
  const [wanted, setWanted] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [status, setStatus] = useState<CardFields["status"]>("waiting");
  const [problems, setProblems] = useState<CardProblems>({});
  const [focused, setFocused] = useState<SecureFieldName | null>(null);
  const [brandName, setBrandName] = useState<string | null>(null);
  // The brand as soon as it is known; a submit waits for a lookup that is on its way.
  const brand = useRef<CardBrand | null>(null);
  const lookup = useRef<Promise<void>>(Promise.resolve());
  const sdk = useRef<CardSdk | null>(null);
  if (active && publicKey && !wanted) {
    setWanted(true);
  }

  const say = useCallback((name: keyof CardProblems, text: string | undefined) => {
    setProblems((before) => (before[name] === text ? before : { ...before, [name]: text }));
  }, []);

  useEffect(() => {
    if (!wanted || !publicKey) {
      return;
    }
    let gone = false;
    const mounted: SecureField[] = [];
    setStatus("loading");
    loadCardSdk(sdkUrl)
      .then((Sdk) => {
        if (gone) {
          return;
        }
        const mp = new Sdk(publicKey, { locale: "pt-BR", trackingDisabled: true });
        sdk.current = mp;
        let ready = 0;
        for (const name of SECURE_FIELDS) {
          const field = mp.fields.create(name, optionsOf(name)).mount(containerOf(name));
          mounted.push(field);
          field.on("ready", () => {
            if (++ready === SECURE_FIELDS.length) {
              setStatus("ready");
            }
          });
          field.on("focus", () => setFocused(name));
          field.on("blur", () => setFocused((now) => (now === name ? null : now)));
          field.on("validityChange", ({ errorMessages = [] }) =>
            say(name, errorMessages.length > 0 ? WRONG[name] : undefined),
          );
          if (name === "cardNumber") {
            field.on("binChange", ({ bin }) => {
              lookup.current = recognise(mp, bin ?? null);
            });
          }
        }
      })
      .catch(() => {
        if (!gone) {
          setStatus("failed");
        }
      });

    let latest: string | null = null;
    async function recognise(mp: CardSdk, bin: string | null) {
      latest = bin;
      note(null);
      if (!bin) {
        return;
      }
      const found = await mp.getPaymentMethods({ bin }).catch(() => null);
      if (gone || latest !== bin) {
        return;
      }
      const credit = found?.results.find(({ payment_type_id }) => payment_type_id === "credit_card") ?? null;
      note(credit);
      say("cardNumber", found && !credit ? "Não aceitamos este cartão no crédito" : undefined);
      const code = credit?.settings?.[0]?.security_code;
      if (code) {
        mounted[SECURE_FIELDS.indexOf("securityCode")]?.update({ settings: code });
      }
    }

    function note(found: CardBrand | null) {
      brand.current = found;
      setBrandName(found?.name ?? null);
    }

    return () => {
      gone = true;
      sdk.current = null;
      for (const field of mounted) {
        field.unmount();
      }
    };
  }, [wanted, publicKey, sdkUrl, attempt, say]);

  async function tokenize(holder: string, document: string) {
    const digits = document.replace(/[^0-9A-Za-z]/g, "").toUpperCase();
    const missing: CardProblems = {
      holder: holder.trim() ? undefined : "Escreva o nome como está no cartão",
      holderDocument: [11, 14].includes(digits.length) ? undefined : "Precisamos do CPF ou CNPJ do titular",
      form: undefined,
    };
    setProblems((before) => ({ ...before, ...missing }));
    if (!sdk.current || status !== "ready") {
      return null;
    }
    try {
      const token = await sdk.current.fields.createCardToken({
        cardholderName: holder.trim(),
        identificationType: digits.length === 14 ? "CNPJ" : "CPF",
        identificationNumber: digits,
      });
      if (!token || missing.holder || missing.holderDocument) {
        return null;
      }
      await lookup.current;
      const known = brand.current;
      if (!known) {
        say("cardNumber", WRONG.cardNumber);
        return null;
      }
      const issuer = known.issuer?.id;
      return {
        token: token.id,
        payment_method_id: known.id,
        ...(issuer ? { issuer_id: String(issuer) } : {}),
      };
    } catch (refused) {
      const fields = fieldsIn(refused);
      for (const name of fields) {
        say(name, WRONG[name]);
      }
      if (fields.length === 0) {
        say("form", "A operadora não aceitou estes dados. Confira o cartão e tente de novo.");
      }
      return null;
    }
  }

  return {
    status,
    problems,
    focused,
    brand: brandName,
    retry: () => setAttempt((count) => count + 1),
    tokenize,
  };
}

/** Which fields the provider names in a refusal; none when it was something else. */
function fieldsIn(refused: unknown): SecureFieldName[] {
  const errors: unknown[] = Array.isArray(refused) ? refused : [];
  const named = errors.map((error) => (error as { field?: unknown } | null)?.field);
  return SECURE_FIELDS.filter((name) => named.includes(name));
}

/** A frame cannot see our style sheet: it is told the few values that it needs. */
function optionsOf(name: SecureFieldName): Record<string, unknown> {
  const style = getComputedStyle(document.documentElement);
  return {
    placeholder: PLACEHOLDERS[name],
    srLabel: LABELS[name],
    ariaRequired: true,
    style: {
      color: style.getPropertyValue("--ink").trim(),
      placeholderColor: style.getPropertyValue("--faint").trim(),
      fontFamily: "system-ui, sans-serif",
      fontSize: "17px",
      height: "46px",
    },
  };
}
