const DIGITS = /^\d{13,19}$/;
/** Keys under which a browser without the provider's fields might send what must never reach a server. */
const FORBIDDEN_KEY = /^(card_?number|pan|cvv|cvc|security_?code|expiration.*|exp_?(month|year|date))$/i;

/**
 * Whether a value holds, at any depth, something that looks like a whole card
 * number (13 to 19 digits with a right Luhn digit, spaces and hyphens aside) or
 * a field for one, its code or its expiry.
 */
export function holdsCardData(value: unknown): boolean {
  if (typeof value === "string" || typeof value === "number") {
    return isCardNumber(String(value));
  }
  if (Array.isArray(value)) {
    return value.some(holdsCardData);
  }
  if (value && typeof value === "object") {
    return Object.entries(value).some(
      ([key, inner]) => (FORBIDDEN_KEY.test(key) && isFilled(inner)) || holdsCardData(inner),
    );
  }
  return false;
}

/** Whether a text is a card number (Luhn's check digit, ISO/IEC 7812-1). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/g, "");
  if (!DIGITS.test(digits)) {
    return false;
  }
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
