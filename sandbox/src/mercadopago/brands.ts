/** A card brand as the payment methods API shows it. */
export type Brand = {
  id: string;
  name: string;
  pattern: RegExp;
  lengths: number[];
  codeLength: number;
  issuer: { id: number; name: string };
};

/** Brazilian brands, the more exact pattern first (Elo and Hipercard numbers look like others'). */
export const BRANDS: Brand[] = [
  {
    id: "elo",
    name: "Elo",
    pattern:
      /^(4011(78|79)|43(1274|8935)|45(1416|7393|763[12])|50(4175|6699|67[0-7]\d|9\d{3})|627780|636297|636368|65(0[0-5]|16|50))/,
    lengths: [16],
    codeLength: 3,
    issuer: { id: 688, name: "Banco do Brasil" },
  },
  {
    id: "hipercard",
    name: "Hipercard",
    pattern: /^(606282|3841[046]0|637(095|568|599|609|612))/,
    lengths: [13, 16, 19],
    codeLength: 3,
    issuer: { id: 1, name: "Itaú" },
  },
  {
    id: "amex",
    name: "American Express",
    pattern: /^3[47]/,
    lengths: [15],
    codeLength: 4,
    issuer: { id: 310, name: "American Express" },
  },
  {
    id: "master",
    name: "Mastercard",
    pattern: /^(5[1-5]|2(22[1-9]|2[3-9]|[3-6]|7[01]|720)|502|503)/,
    lengths: [16],
    codeLength: 3,
    issuer: { id: 24, name: "Mastercard" },
  },
  {
    id: "visa",
    name: "Visa",
    pattern: /^4/,
    lengths: [13, 16],
    codeLength: 3,
    issuer: { id: 25, name: "Visa" },
  },
];

export function brandOf(bin: string): Brand | undefined {
  return BRANDS.find((brand) => brand.pattern.test(bin));
}

/** A brand as the payment methods API shows it. */
export function presentBrand(brand: Brand) {
  return {
    id: brand.id,
    name: brand.name,
    payment_type_id: "credit_card",
    status: "active",
    secure_thumbnail: null,
    thumbnail: null,
    deferred_capture: "supported",
    settings: [
      {
        card_number: { length: brand.lengths.at(-1), validation: "standard" },
        bin: { pattern: brand.pattern.source, installments_pattern: "", exclusion_pattern: null },
        security_code: {
          length: brand.codeLength,
          card_location: brand.codeLength === 4 ? "front" : "back",
          mode: "mandatory",
        },
      },
    ],
    additional_info_needed: [
      "cardholder_name",
      "cardholder_identification_type",
      "cardholder_identification_number",
    ],
    min_allowed_amount: 0.5,
    max_allowed_amount: 60_000,
    accreditation_time: 2_880,
    financial_institutions: [],
    processing_modes: ["aggregator"],
    processing_mode: "aggregator",
    labels: [],
    marketplace: "NONE",
    site_id: "MLB",
    issuer: { ...brand.issuer, default: true },
  };
}

export const BOLETO_METHOD = {
  id: "bolbradesco",
  name: "Boleto",
  payment_type_id: "ticket",
  status: "active",
  secure_thumbnail: null,
  thumbnail: null,
  deferred_capture: "does_not_apply",
  settings: [],
  additional_info_needed: ["identification_type", "identification_number", "first_name", "last_name"],
  min_allowed_amount: 4,
  max_allowed_amount: 100_000,
  accreditation_time: 1_440,
  financial_institutions: [],
  processing_modes: ["aggregator"],
};

/** Whether a card number's last digit is right. */
export function passesLuhn(number: string): boolean {
  const sum = Array.from(number, Number)
    .reverse()
    .reduce(
      (total, digit, at) => total + (at % 2 === 0 ? digit : digit * 2 > 9 ? digit * 2 - 9 : digit * 2),
      0,
    );
  return sum % 10 === 0;
}
