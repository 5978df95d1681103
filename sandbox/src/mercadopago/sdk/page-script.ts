/**
 * The stand-in for MercadoPago.js v2: the part of its interface that a shop with secure fields uses, with the same
 * names, events and answers. Each field is a frame of this origin; the page never sees what is typed into it.
 */
export const PAGE_SDK = `
(() => {
  const base = document.currentScript.src.replace(/\\/sdk\\/js\\/v2.*$/, "");
  const origin = new URL(base).origin;
  const KINDS = ["cardNumber", "securityCode", "expirationDate", "expirationMonth", "expirationYear"];

  async function ask(path, query) {
    const url = new URL(base + path);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    const answer = await fetch(url);
    const body = await answer.json();
    if (!answer.ok) throw body;
    return body;
  }

  class Field {
    #kind; #options; #fields; #frame; #listeners = {}; #ready = false;
    constructor(fields, kind, options) {
      this.#fields = fields; this.#kind = kind; this.#options = options;
    }
    get kind() { return this.#kind; }
    get frame() { return this.#frame; }
    mount(container) {
      const place = document.getElementById(String(container).replace(/^#/, ""));
      if (!place) throw new Error("Container " + container + " not found");
      const frame = document.createElement("iframe");
      frame.src = base + "/sdk/field?kind=" + this.#kind;
      frame.name = this.#kind;
      frame.title = this.#options.srLabel || this.#options.placeholder || this.#kind;
      frame.setAttribute("scrolling", "no");
      frame.style.cssText = "border:0;width:100%;height:100%;display:block";
      this.#frame = frame;
      place.replaceChildren(frame);
      return this;
    }
    unmount() { this.#frame?.remove(); this.#frame = undefined; this.#fields.forget(this); }
    on(event, callback) { (this.#listeners[event] ||= []).push(callback); return this; }
    update(properties) { Object.assign(this.#options, properties); this.send("update", properties); return this; }
    focus() { this.send("focus"); }
    blur() { this.send("blur"); }
    send(what, data) { this.#frame?.contentWindow?.postMessage({ mpSandbox: what, data }, origin); }
    hear(what, data) {
      if (what === "ready") this.send("setup", this.#options);
      if (what === "ready" && this.#ready) return;
      if (what === "ready") this.#ready = true;
      for (const callback of this.#listeners[what] || []) callback({ field: this.#kind, ...data });
    }
  }

  class Fields {
    #key; #mounted = []; #asked = new Map(); #next = 1;
    constructor(key) {
      this.#key = key;
      window.addEventListener("message", (event) => {
        if (event.origin !== origin || !event.data?.mpSandbox) return;
        const field = this.#mounted.find((one) => one.frame?.contentWindow === event.source);
        if (!field) return;
        const { mpSandbox: what, data } = event.data;
        if (what !== "token") return field.hear(what, data);
        const waiting = this.#asked.get(data.ask);
        this.#asked.delete(data.ask);
        if (data.errors) waiting?.reject(data.errors); else waiting?.resolve(data.token);
      });
    }
    create(kind, options = {}) {
      if (!KINDS.includes(kind)) throw new Error("Field type '" + kind + "' is not supported");
      const field = new Field(this, kind, { ...options });
      this.#mounted = this.#mounted.filter((one) => one.kind !== kind).concat(field);
      return field;
    }
    forget(field) { this.#mounted = this.#mounted.filter((one) => one !== field); }
    focus(kind) { (this.#mounted.find((one) => one.kind === kind) || this.#mounted[0])?.focus(); }
    blur() { for (const field of this.#mounted) field.blur(); }
    createCardToken(data) {
      const number = this.#mounted.find((one) => one.kind === "cardNumber" && one.frame);
      if (!number) return Promise.reject([{ field: "cardNumber", cause: "not_mounted", message: "cardNumber field is not mounted." }]);
      const ask = this.#next++;
      return new Promise((resolve, reject) => {
        this.#asked.set(ask, { resolve, reject });
        number.send("tokenize", { ask, publicKey: this.#key, ...data });
      });
    }
  }

  window.MercadoPago = class MercadoPago {
    #key;
    constructor(publicKey) {
      if (!publicKey) throw new Error("Your public_key is required");
      this.#key = publicKey;
      this.fields = new Fields(publicKey);
    }
    getIdentificationTypes() { return ask("/v1/identification_types", { public_key: this.#key }); }
    getPaymentMethods({ bin }) { return ask("/v1/payment_methods/search", { public_key: this.#key, bins: bin }); }
    getIssuers({ paymentMethodId, bin }) {
      return ask("/v1/payment_methods/card_issuers", { public_key: this.#key, payment_method_id: paymentMethodId, bin });
    }
    getInstallments({ amount, bin, locale }) {
      return ask("/v1/payment_methods/installments", { public_key: this.#key, amount, bin, locale });
    }
  };
})();
`;
