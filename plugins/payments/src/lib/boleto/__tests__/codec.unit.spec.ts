import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing";
import fc from "fast-check";
import { decodeBoleto, encodeBarcode, formatLinhaDigitavel, isBoleto } from "../codec";
import { dueDateOf, dueFactor } from "../due-factor";

type BankVector = {
  bank: string;
  barcode: string;
  linha_digitavel: string;
  linha_formatted: string;
  amount_cents: number;
  due_date?: string;
};
type OtherVector = {
  barcode?: string;
  linha: string;
  amount_cents?: number;
  type?: string;
  fator?: string;
  due_first_cycle?: string;
  due_second_cycle?: string;
};

function vectors<T>(name: string): T[] {
  const file = sharedData(`vectors/${name}.json`);
  return file ? (JSON.parse(readFileSync(file, "utf8")) as { vectors: T[] }).vectors : [];
}

const digits = (length: number) =>
  fc.stringMatching(new RegExp(`^\\d{${length}}$`)).filter((text) => text.length === length);
const FIRST_DAY = Date.UTC(2000, 6, 3) / 86_400_000;
const LAST_DAY = Date.UTC(2049, 9, 13) / 86_400_000;
const dayText = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const localDates = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dayText);
const boletos = fc.record({
  bank: digits(3),
  amountCentavos: fc.integer({ min: 1, max: 9_999_999_999 }),
  dueOn: localDates,
  freeField: digits(25),
});

describe("vectors", () => {
  const banks = vectors<BankVector>("boleto-bancario");
  (banks.length ? it.each(banks) : it.skip.each([{} as BankVector]))(
    "bank $bank $linha_formatted",
    (vector) => {
      const reference = vector.due_date ?? "2026-01-01";
      for (const text of [vector.barcode, vector.linha_digitavel, vector.linha_formatted]) {
        const read = decodeBoleto(text, reference);
        expect(read).toMatchObject({
          bank: vector.bank,
          barcode: vector.barcode,
          linhaDigitavel: vector.linha_digitavel,
          amountCentavos: vector.amount_cents || undefined,
          dueOn: vector.due_date,
        });
        expect(formatLinhaDigitavel(read.linhaDigitavel)).toBe(vector.linha_formatted);
        expect(encodeBarcode(read)).toBe(vector.barcode);
      }
    },
  );

  const others = vectors<OtherVector>("boleto-arrecadacao-e-outros");
  (others.length ? it.each(others) : it.skip.each([{ linha: "" } as OtherVector]))("$linha", (vector) => {
    if (vector.linha.startsWith("8")) {
      // A collection slip (taxes, water, power) looks like a boleto and is none.
      expect(() => decodeBoleto(vector.linha, "2026-01-01")).toThrow(
        expect.objectContaining({ code: "boleto_code_invalid" }) as Error,
      );
      return;
    }
    const now = decodeBoleto(vector.linha, "2026-01-01");
    expect(now.barcode).toBe(vector.barcode ?? now.barcode);
    expect(now.dueOn).toBe(vector.fator === "0000" ? undefined : now.dueOn);
    if (vector.due_first_cycle && vector.due_second_cycle) {
      expect(now.dueOn).toBe(vector.due_first_cycle);
      expect(decodeBoleto(vector.linha, vector.due_second_cycle).dueOn).toBe(vector.due_second_cycle);
    }
    if (vector.amount_cents !== undefined) {
      expect(now.amountCentavos).toBe(vector.amount_cents || undefined);
    }
  });

  const factors = vectors<{ date: string; fator: number }>("boleto-fator-vencimento");
  (factors.length ? it.each(factors) : it.skip.each([{ date: "", fator: 0 }]))(
    "$date is factor $fator",
    ({ date, fator }) => {
      expect(dueFactor(date)).toBe(String(fator).padStart(4, "0"));
      expect(dueDateOf(String(fator), date)).toBe(date);
    },
  );
});

describe("codec", () => {
  it("reads back what it writes, as bars and as line, in both cycles", () => {
    fc.assert(
      fc.property(boletos, (fields) => {
        const barcode = encodeBarcode(fields);
        const read = decodeBoleto(barcode, fields.dueOn);
        expect(read).toMatchObject(fields);
        expect(decodeBoleto(formatLinhaDigitavel(read.linhaDigitavel), fields.dueOn)).toEqual(read);
      }),
    );
  });

  it("finds the date from 3000 days before to 5500 days after it is due", () => {
    fc.assert(
      fc.property(localDates, fc.integer({ min: -5500, max: 3000 }), (dueOn, distance) => {
        const reference = dayText(Date.parse(`${dueOn}T00:00:00Z`) / 86_400_000 + distance);
        expect(dueDateOf(dueFactor(dueOn), reference)).toBe(dueOn);
      }),
    );
  });

  it("refuses every single wrong digit of a line, but for what two checks cannot tell", () => {
    fc.assert(
      fc.property(
        boletos,
        fc.integer({ min: 0, max: 46 }),
        fc.integer({ min: 1, max: 9 }),
        (fields, at, add) => {
          const { linhaDigitavel } = decodeBoleto(encodeBarcode(fields), fields.dueOn);
          const wrong = (Number(linhaDigitavel[at]) + add) % 10;
          const changed = linhaDigitavel.slice(0, at) + wrong + linhaDigitavel.slice(at + 1);
          // Digit 33 is the general check: 0, 10 and 11 all became 1, so only there a digit decides alone.
          expect(isBoleto(changed) && at < 32).toBe(false);
        },
      ),
    );
  });

  it.each(["", "1", "0".repeat(44), "A".repeat(47), "8".repeat(48)])("refuses %s", (text) => {
    expect(isBoleto(text)).toBe(false);
    expect(() => decodeBoleto(text, "2026-01-01")).toThrow(
      expect.objectContaining({ code: "boleto_code_invalid" }),
    );
  });

  it("refuses what cannot be encoded", () => {
    const good = { bank: "001", amountCentavos: 1, dueOn: "2026-12-01", freeField: "0".repeat(25) };
    expect(() => encodeBarcode({ ...good, amountCentavos: 10_000_000_000 })).toThrow(/Valor/);
    expect(() => encodeBarcode({ ...good, dueOn: "2026-02-30" })).toThrow(/vencimento/);
    expect(() => encodeBarcode({ ...good, dueOn: "1999-01-01" })).toThrow(/vencimento/);
    expect(() => encodeBarcode({ ...good, freeField: "1" })).toThrow(/campo livre/);
  });
});
