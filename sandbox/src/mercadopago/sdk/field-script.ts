/**
 * What runs inside a secure field's frame. Frames of this origin on one page read one another when the card is
 * turned into a token; the page around them gets nothing but events, the first eight digits and the token.
 */
export const FIELD_SCRIPT = `
(() => {
  const kind = new URLSearchParams(location.search).get("kind");
  const base = location.href.replace(/\\/sdk\\/field.*$/, "");
  const input = document.querySelector("input");
  const digits = (text) => text.replace(/\\D/g, "");
  const settings = { length: kind === "securityCode" ? 3 : undefined };
  let bin = null;
  let shown = "";

  const FILLED = {
    cardNumber: ["cc-number", 23, (text) => digits(text).slice(0, 19).replace(/(\\d{4})(?=\\d)/g, "$1 ")],
    securityCode: ["cc-csc", 4, (text) => digits(text).slice(0, settings.length || 4)],
    expirationDate: ["cc-exp", 7, (text) => digits(text).slice(0, 6).replace(/^(\\d{2})(?=\\d)/, "$1/")],
    expirationMonth: ["cc-exp-month", 2, (text) => digits(text).slice(0, 2)],
    expirationYear: ["cc-exp-year", 4, (text) => digits(text).slice(0, 4)],
  };
  const [autocomplete, length, shape] = FILLED[kind] || FILLED.cardNumber;
  input.autocomplete = autocomplete;
  input.maxLength = length;
  input.setAttribute("aria-label", kind);

  const tell = (what, data = {}) => parent.postMessage({ mpSandbox: what, data }, "*");
  const wrong = (cause, message) => [{ cause, message: kind + " " + message }];

  function luhn(number) {
    let sum = 0;
    [...number].reverse().forEach((d, at) => { const v = at % 2 ? d * 2 : +d; sum += v > 9 ? v - 9 : v; });
    return sum % 10 === 0;
  }
  function dateErrors(month, year) {
    if (!(month >= 1 && month <= 12)) return wrong("invalid_value", "should have a month from 1 to 12.");
    const now = new Date();
    const full = year < 100 ? 2000 + year : year;
    return full * 12 + month < now.getFullYear() * 12 + now.getMonth() + 1
      ? wrong("invalid_value", "should not be in the past.") : [];
  }
  function errors() {
    const text = digits(input.value);
    if (kind === "cardNumber") {
      if (text.length < 13 || text.length > 19) return wrong("invalid_length", "should be of length between '13' and '19'.");
      return luhn(text) ? [] : wrong("invalid_value", "rejected on Luhn Validation.");
    }
    if (kind === "securityCode") {
      const wanted = settings.length || 3;
      return text.length === wanted ? [] : wrong("invalid_length", "should be of length '" + wanted + "'.");
    }
    if (kind === "expirationDate") {
      if (text.length !== 4 && text.length !== 6) return wrong("invalid_length", "should be MM/YY or MM/YYYY.");
      return dateErrors(+text.slice(0, 2), +text.slice(2));
    }
    if (kind === "expirationMonth") return +text >= 1 && +text <= 12 ? [] : wrong("invalid_value", "should be a value from 1 to 12.");
    return text.length === 2 || text.length === 4 ? [] : wrong("invalid_length", "should be of length '2' or '4'.");
  }
  function judge() {
    const errorMessages = errors();
    const now = JSON.stringify(errorMessages);
    input.setAttribute("aria-invalid", String(errorMessages.length > 0));
    if (now !== shown) { shown = now; tell("validityChange", { errorMessages }); }
    return errorMessages;
  }

  const STYLES = ["color", "font-family", "font-size", "font-style", "font-variant", "font-weight", "height", "margin", "margin-bottom",
    "margin-left", "margin-right", "margin-top", "padding", "padding-bottom", "padding-left", "padding-right", "padding-top", "text-align", "width"];
  function apply(options) {
    if (options.placeholder !== undefined) input.placeholder = options.placeholder;
    if (options.srLabel) input.setAttribute("aria-label", options.srLabel);
    if (options.ariaRequired) input.required = true;
    if (options.invalid !== undefined) input.setAttribute("aria-invalid", String(options.invalid));
    if (options.settings?.length && kind === "securityCode") settings.length = options.settings.length;
    for (const [name, value] of Object.entries(options.style || {})) {
      const property = name.replace(/[A-Z]/g, (c) => "-" + c.toLowerCase());
      if (property === "placeholder-color") document.documentElement.style.setProperty("--placeholder", value);
      else if (STYLES.includes(property)) input.style.setProperty(property, value);
    }
  }

  function siblings() {
    const found = {};
    for (let at = 0; at < parent.frames.length; at++) {
      try { Object.assign(found, parent.frames[at].mpSandboxField?.()); } catch { /* another origin's frame */ }
    }
    return found;
  }
  /** Callable only by frames of this origin. */
  window.mpSandboxField = () => ({ [kind]: { value: digits(input.value), errors: judge().map((e) => ({ field: kind, ...e })) } });

  async function tokenize({ ask, publicKey, cardholderName, identificationType, identificationNumber }) {
    const card = siblings();
    const refused = Object.values(card).flatMap((one) => one.errors);
    if (refused.length > 0) return tell("token", { ask, errors: refused });
    const date = card.expirationDate?.value;
    try {
      const answer = await fetch(base + "/v1/card_tokens?public_key=" + encodeURIComponent(publicKey), {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({
          card_number: card.cardNumber?.value,
          security_code: card.securityCode?.value,
          expiration_month: +(date ? date.slice(0, 2) : card.expirationMonth?.value),
          expiration_year: +(date ? date.slice(2) : card.expirationYear?.value),
          cardholder: { name: cardholderName, identification: { type: identificationType, number: identificationNumber } },
        }),
      });
      const body = await answer.json();
      tell("token", answer.ok ? { ask, token: body } : { ask, errors: body.cause?.length ? body.cause : [body] });
    } catch (error) {
      tell("token", { ask, errors: [{ cause: "network_error", message: String(error) }] });
    }
  }

  window.addEventListener("message", (event) => {
    if (event.source !== parent || !event.data?.mpSandbox) return;
    const { mpSandbox: what, data } = event.data;
    if (what === "setup" || what === "update") apply(data);
    else if (what === "focus") input.focus();
    else if (what === "blur") input.blur();
    else if (what === "tokenize" && kind === "cardNumber") void tokenize(data);
  });
  input.addEventListener("input", () => {
    const atEnd = input.selectionStart === input.value.length;
    input.value = shape(input.value);
    if (atEnd) input.setSelectionRange(input.value.length, input.value.length);
    tell("change");
    if (kind === "cardNumber") {
      const next = digits(input.value).length >= 8 ? digits(input.value).slice(0, 8) : null;
      if (next !== bin) { bin = next; tell("binChange", { bin }); }
    }
    if (shown && shown !== "[]") judge();
  });
  input.addEventListener("focus", () => tell("focus"));
  input.addEventListener("blur", () => { if (input.value) judge(); tell("blur"); });
  input.addEventListener("paste", () => tell("paste"));
  tell("ready");
})();
`;
