/** CRC-16/CCITT-FALSE over UTF-8, as the BR Code manual asks: "123456789" gives "29B1". */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const byte of Buffer.from(text, "utf8")) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

const field = (id: string, value: string) => `${id}${String(value.length).padStart(2, "0")}${value}`;

const plain = (text: string, max: number) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "")
    .slice(0, max);

/**
 * A dynamic BR code ("copia e cola") that points at `location`, a URL without scheme.
 * Layout: Manual de Padrões para Iniciação do Pix, Bacen.
 */
export function buildBrCode(input: { location: string; amount: string; name: string; city: string }): string {
  const body = [
    field("00", "01"),
    field("01", "12"),
    field("26", field("00", "br.gov.bcb.pix") + field("25", input.location)),
    field("52", "0000"),
    field("53", "986"),
    field("54", input.amount),
    field("58", "BR"),
    field("59", plain(input.name, 25)),
    field("60", plain(input.city, 15)),
    field("62", field("05", "***")),
    "6304",
  ].join("");
  return body + crc16(body);
}

function readFields(text: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (let at = 0; at < text.length;) {
    const length = Number(text.slice(at + 2, at + 4));
    const value = text.slice(at + 4, at + 4 + length);
    if (!/^\d{4}$/.test(text.slice(at, at + 4)) || value.length !== length) {
      return null;
    }
    fields.set(text.slice(at, at + 2), value);
    at += 4 + length;
  }
  return fields;
}

/** What a static code asks for: a key, maybe an amount in centavos, maybe an identifier. */
export type StaticCode = {
  chave: string;
  centavos?: number;
  txid?: string;
};

/** Reads a static BR code; null when the text is none or its CRC is wrong. */
export function readStaticCode(code: string): StaticCode | null {
  if (crc16(code.slice(0, -4)) !== code.slice(-4).toUpperCase()) {
    return null;
  }
  const fields = readFields(code);
  const account = fields?.get("26");
  const chave = account && readFields(account)?.get("01");
  if (!fields || !chave) {
    return null;
  }
  const amount = fields.get("54");
  const txid = readFields(fields.get("62") ?? "")?.get("05");
  return {
    chave,
    ...(amount ? { centavos: Math.round(Number(amount) * 100) } : {}),
    ...(txid && txid !== "***" ? { txid } : {}),
  };
}

/** The location a dynamic BR code points at; null when the text is no such code or its CRC is wrong. */
export function readLocation(code: string): string | null {
  if (crc16(code.slice(0, -4)) !== code.slice(-4).toUpperCase()) {
    return null;
  }
  const account = readFields(code)?.get("26");
  return (account && readFields(account)?.get("25")) || null;
}
