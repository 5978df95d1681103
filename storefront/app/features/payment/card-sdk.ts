/** The part of MercadoPago.js v2 that our pages use; its own documentation calls these "core methods" and "fields". */
export type SecureFieldName = "cardNumber" | "expirationDate" | "securityCode";

type Listener = (event: {
  field: string;
  bin?: string | null;
  error?: string;
  errorMessages?: { message: string; cause: string }[];
}) => void;

export type SecureField = {
  mount(container: string): SecureField;
  unmount(): void;
  on(
    event: "ready" | "focus" | "blur" | "change" | "validityChange" | "binChange" | "error",
    listener: Listener,
  ): void;
  update(properties: { settings?: unknown; placeholder?: string }): void;
};

export type CardBrand = {
  id: string;
  name: string;
  payment_type_id: string;
  issuer?: { id: string | number; name: string };
  settings?: { security_code?: unknown; card_number?: unknown }[];
};

export type CardSdk = {
  fields: {
    create(name: SecureFieldName, options: Record<string, unknown>): SecureField;
    createCardToken(holder: {
      cardholderName: string;
      identificationType: string;
      identificationNumber: string;
    }): Promise<{ id: string } | undefined>;
  };
  getPaymentMethods(query: { bin: string }): Promise<{ results: CardBrand[] }>;
};

type Constructor = new (publicKey: string, options: { locale: string; trackingDisabled: boolean }) => CardSdk;

declare global {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface joins the browser's own
  interface Window {
    MercadoPago?: Constructor;
  }
}

let loading: Promise<Constructor> | undefined;

/**
 * Brings the provider's script into the page, once. It must come from the provider's own
 * address: what is typed into its fields is none of our server's business.
 * @throws Error when the script cannot be had; a later call tries again
 */
export function loadCardSdk(url: string): Promise<Constructor> {
  loading ??= new Promise<Constructor>((resolve, reject) => {
    if (window.MercadoPago) {
      return resolve(window.MercadoPago);
    }
    const script = document.createElement("script");
    script.src = url;
    script.async = true;
    const fail = () => {
      script.remove();
      loading = undefined;
      reject(new Error(`the card provider's script did not load from ${url}`));
    };
    script.addEventListener("error", fail);
    script.addEventListener("load", () => (window.MercadoPago ? resolve(window.MercadoPago) : fail()));
    document.head.append(script);
  });
  return loading;
}
