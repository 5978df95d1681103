#!/usr/bin/env bash
# pix-payload 1.0.4 writes a wrong checksum as soon as a PIX code holds an accent.
#
# Behaviour: the CRC is computed over the low bytes of the characters. The text itself travels as UTF-8, in a QR code and
#   by copy and paste, and over those bytes the CRC is another one. Without accents both agree.
# Source: src/payload.class.ts of the package, `calcCRC16CCITT` (npm: pix-payload; github.com/devcarlosalberto/pix-payload).
#   The CRC (polynomial 1021, start FFFF) closes every code of Bacen's "Manual de Padrões para Iniciação do Pix", field 63.
# Seen: 2026-11-29, Node.js 20.20.
. "$(dirname "$0")/lib/finding.sh"
packages pix-payload@1.0.4
seen 'Cafe do Joao: written 2CCC, over UTF-8 2CCC
Café do João: written A5A5, over UTF-8 46A5' <<'JS'
const { payload } = require("pix-payload");

function crc(bytes) {
  let value = 0xffff;
  for (const byte of bytes) {
    value ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      value = (value & 0x8000 ? (value << 1) ^ 0x1021 : value << 1) & 0xffff;
    }
  }
  return value.toString(16).toUpperCase().padStart(4, "0");
}

for (const [name, city] of [["Cafe do Joao", "Sao Paulo"], ["Café do João", "São Paulo"]]) {
  const code = payload({ key: "loja@exemplo.com.br", name, city, amount: 10, transactionId: "PED1" });
  console.log(`${name}: written ${code.slice(-4)}, over UTF-8 ${crc(Buffer.from(code.slice(0, -4), "utf8"))}`);
}
JS
