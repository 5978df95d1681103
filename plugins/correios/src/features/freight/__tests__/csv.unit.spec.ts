import fc from "fast-check";
import { readRatesCsv, type CsvProblem } from "../domain/rates/csv";
import { startingTable } from "../domain/rates/starting-table";
import { writeRatesCsv } from "../domain/rates/write-csv";

const HEADER = "servico;cep_inicial;cep_final;peso_ate_g;preco;prazo_dias";
const GOOD = "pac;01000-000;05999-999;1.000;19,92;5";
const problemsOf = (...lines: string[]): CsvProblem[] => {
  const reading = readRatesCsv([HEADER, ...lines].join("\n"));
  return reading.ok ? [] : reading.problems;
};

describe("rates as CSV", () => {
  it("are read whatever divides the columns and in whatever order they come", () => {
    const rate = {
      service: "pac",
      cep_start: "01000000",
      cep_end: "05999999",
      max_grams: 1000,
      amount: 1992,
      days: 5,
    };
    for (const text of [
      `${HEADER}\n${GOOD}`,
      `\uFEFF${HEADER}\r\n${GOOD}\r\n\r\n`,
      "PRECO,prazo_dias,servico,cep_inicial,cep_final,peso_ate_g\n19.92,5,PAC,01000000,05999999,1000",
      'preco,prazo_dias,servico,cep_inicial,cep_final,peso_ate_g\n"R$ 19,92",5,pac,01000000,05999999,1000',
      `${HEADER.replaceAll(";", "\t")}\n${GOOD.replaceAll(";", "\t")}`,
    ]) {
      expect(readRatesCsv(text)).toEqual({ ok: true, rates: [rate] });
    }
  });

  it("come back as they were written", () => {
    const rates = startingTable("13990000");
    const text = writeRatesCsv(rates.map((r) => ({ ...r, source: "api", refreshed_at: new Date(0) })));
    expect(readRatesCsv(text)).toEqual({ ok: true, rates });
  });

  it.each([
    ["xpress;01000000;05999999;1000;19,92;5", "servico", "xpress", "service_unknown"],
    ["pac;1000;05999999;1000;19,92;5", "cep_inicial", "1000", "cep_invalid"],
    ["pac;01000000;abc;1000;19,92;5", "cep_final", "abc", "cep_invalid"],
    ["pac;05999999;01000000;1000;19,92;5", "cep_final", "01000000", "range_reversed"],
    ["pac;01000000;05999999;0;19,92;5", "peso_ate_g", "0", "weight_invalid"],
    ["pac;01000000;05999999;1,5;19,92;5", "peso_ate_g", "1,5", "weight_invalid"],
    ["pac;01000000;05999999;1000;grátis;5", "preco", "grátis", "price_invalid"],
    ["pac;01000000;05999999;1000;0,00;5", "preco", "0,00", "price_invalid"],
    ["pac;01000000;05999999;1000;-5;5", "preco", "-5", "price_invalid"],
    ["pac;01000000;05999999;1000;19,92;amanhã", "prazo_dias", "amanhã", "days_invalid"],
    ["pac;01000000", null, null, "fields_missing"],
    [GOOD, null, null, "line_repeated"],
    ["pac;04000000;06000000;1000;19,92;5", "cep_inicial", "04000000", "ranges_overlap"],
  ])("name what is wrong in %s", (line, column, value, code) => {
    const problems = problemsOf(GOOD, line);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 3, column, value, code });
  });

  it("take ranges within ranges, and the same range for another service", () => {
    expect(
      problemsOf(GOOD, "pac;01000000;19999999;1000;1,00;1", "pac;02000000;02999999;1000;1,00;1"),
    ).toEqual([]);
    expect(problemsOf(GOOD, "sedex;04000000;06000000;1000;1,00;1")).toEqual([]);
  });

  it("name files that are none, and no more than a hundred problems one by one", () => {
    const codes = (text: string) => {
      const reading = readRatesCsv(text);
      return reading.ok ? [] : reading.problems.map(({ code }) => code);
    };
    expect(codes("")).toEqual(["csv_empty"]);
    expect(codes(HEADER)).toEqual(["csv_empty"]);
    expect(codes("servico;preco\npac;1,00")).toEqual(Array(4).fill("column_missing"));
    expect(codes(`${HEADER}\npac;"01000`)).toEqual(["csv_unreadable"]);
    const many = readRatesCsv([HEADER, ...Array<string>(150).fill("x;1;1;1;1;1")].join("\n"));
    expect(many).toMatchObject({ ok: false, more: 350 });
  });

  it("never break on what people upload", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), fc.boolean(), (text, headed) => {
        const reading = readRatesCsv(headed ? `${HEADER}\n${text}` : text);
        if (!reading.ok) {
          expect(reading.problems.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
