import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import fc from "fast-check";
import { buildDynamicBrCode, parseBrCode } from "../br-code";
import { crc16 } from "../crc16";

// The example of Bacen's "Manual do BR Code".
const MANUAL =
  "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D";

type Vectors = {
  vectors: { payload: string; crc_ok_recomputed: boolean; url?: string; key?: string }[];
  computed: {
    desc: string;
    input: { url?: string; merchantName: string; merchantCity: string };
    payload: string;
  }[];
};

describe("CRC", () => {
  it("gives the standard's check value", () => {
    expect(crc16("123456789")).toBe("29B1");
  });
});

describe("BR Code", () => {
  it("reads the manual's static example", () => {
    expect(parseBrCode(MANUAL)).toMatchObject({
      kind: "static",
      key: "123e4567-e12b-12d1-a456-426655440000",
      merchantName: "Fulano de Tal",
      merchantCity: "BRASILIA",
      txid: undefined,
    });
  });

  it("refuses any single altered character", () => {
    for (let at = 0; at < MANUAL.length; at += 1) {
      const altered = MANUAL.slice(0, at) + (MANUAL[at] === "7" ? "8" : "7") + MANUAL.slice(at + 1);
      expect(() => parseBrCode(altered)).toThrow(expect.objectContaining({ code: "pix_br_code_invalid" }));
    }
  });

  it.each(["", "6304", "garbage", "000201", `${MANUAL}00`])("refuses %p", (text) => {
    expect(() => parseBrCode(text)).toThrow(expect.objectContaining({ code: "pix_br_code_invalid" }));
  });

  const tlv = (id: string, value: string) => id + String(value.length).padStart(2, "0") + value;
  const sealed = (body: string) => `${body}6304${crc16(`${body}6304`)}`;
  const dynamic = (url: string, name: string, city: string, more = "") =>
    sealed(
      tlv("00", "01") +
        tlv("26", tlv("00", "br.gov.bcb.pix") + tlv("25", url)) +
        tlv("52", "0000") +
        tlv("53", "986") +
        tlv("58", "BR") +
        tlv("59", name) +
        tlv("60", city) +
        tlv("62", tlv("05", "***")) +
        more,
    );

  it.each([
    ["an address with its scheme", dynamic("https://pix.example.com/qr/1", "LOJA", "BRASILIA"), /endereço/],
    ["an address with a blank", dynamic("pix.example.com/qr 1", "LOJA", "BRASILIA"), /endereço/],
    ["a name over 25", dynamic("pix.example.com/qr/1", "A".repeat(26), "BRASILIA"), /nome do recebedor/],
    ["a name with accents", dynamic("pix.example.com/qr/1", "CAFÉ", "BRASILIA"), /nome do recebedor/],
    ["no name", dynamic("pix.example.com/qr/1", "", "BRASILIA"), /nome do recebedor/],
    ["a city over 15", dynamic("pix.example.com/qr/1", "LOJA", "B".repeat(16)), /cidade do recebedor/],
    ["a city with accents", dynamic("pix.example.com/qr/1", "LOJA", "SÃO PAULO"), /cidade do recebedor/],
    [
      "more than 512 characters",
      dynamic(
        "pix.example.com/qr/1",
        "LOJA",
        "BRASILIA",
        [80, 81, 82, 83].map((id) => tlv(`${id}`, tlv("00", "x".repeat(95)))).join(""),
      ),
      /512/,
    ],
  ])("refuses %s, as banks' apps may", (_, code, reason) => {
    expect(() => parseBrCode(code)).toThrow(
      expect.objectContaining({ code: "pix_br_code_invalid", message: expect.stringMatching(reason) }),
    );
  });

  it("takes name, city and address of full length", () => {
    expect(
      parseBrCode(dynamic(`pix.example.com/${"a".repeat(61)}`, "A".repeat(25), "B".repeat(15))),
    ).toMatchObject({ kind: "dynamic", merchantName: "A".repeat(25), merchantCity: "B".repeat(15) });
  });

  it("never throws anything but its own refusal", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const withCrc = `${text}6304`;
        try {
          parseBrCode(withCrc + crc16(withCrc));
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^pix_(br_code|amount)_invalid$/) });
        }
      }),
    );
  });

  it("builds what it reads back, accents folded and lengths kept", () => {
    const name = fc.string({
      minLength: 1,
      maxLength: 40,
      unit: fc.constantFrom(..."Café São João Ltda.123".split("")),
    });
    fc.assert(
      fc.property(name, name, fc.stringMatching(/^[0-9a-f]{1,40}$/), (merchant, city, id) => {
        fc.pre(merchant.trim() !== "" && city.trim() !== "");
        const url = `pix.example.com/qr/v2/${id}`;
        const read = parseBrCode(
          buildDynamicBrCode({ url: `https://${url}`, merchantName: merchant, merchantCity: city }),
        );
        expect(read).toMatchObject({ kind: "dynamic", url });
        expect(read.merchantName.length).toBeLessThanOrEqual(25);
        expect(read.merchantCity.length).toBeLessThanOrEqual(15);
      }),
    );
  });

  it.each(["", `pix.example.com/${"a".repeat(70)}`, "pix.example.com/ção"])(
    "builds none for the address %p",
    (url) => {
      expect(() => buildDynamicBrCode({ url, merchantName: "A", merchantCity: "B" })).toThrow(
        expect.objectContaining({ code: "pix_br_code_invalid" }),
      );
    },
  );

  const file = sharedData("vectors/pix-brcode.json");
  (file ? it : it.skip)("agrees with the published vectors", () => {
    const { vectors, computed } = JSON.parse(readFileSync(file ?? "", "utf8")) as Vectors;
    for (const { payload, crc_ok_recomputed: valid, url, key } of vectors) {
      if (valid) {
        const read = parseBrCode(payload);
        expect(url ?? read.url).toBe(read.url);
        expect(key ?? read.key).toBe(read.key);
      } else {
        expect(() => parseBrCode(payload)).toThrow();
      }
    }
    for (const { input, payload } of computed.filter((one) => one.input.url)) {
      expect(buildDynamicBrCode({ ...input, url: input.url ?? "" })).toBe(payload);
    }
  });
});
