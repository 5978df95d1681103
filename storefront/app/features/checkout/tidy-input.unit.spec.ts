import { tidyDocument, tidyPhone } from "./tidy-input";

describe("tidying what was typed", () => {
  it.each([
    [tidyPhone, "31999990000", "(31) 99999-0000"],
    [tidyPhone, "3132220000", "(31) 3222-0000"],
    [tidyPhone, "031 99999-0000", "(31) 99999-0000"],
    [tidyPhone, "(031) 3222-0000", "(31) 3222-0000"],
    [tidyPhone, "+55 31 99999-0000", "+55 31 99999-0000"],
    [tidyDocument, "12345678909", "123.456.789-09"],
    [tidyDocument, "12abc34501de35", "12.ABC.345/01DE-35"],
    [tidyDocument, "1234", "1234"],
  ])("%p turns %p into %p", (tidy, typed, tidied) => {
    expect(tidy(typed)).toBe(tidied);
    expect(tidy(tidied)).toBe(tidied);
  });
});
