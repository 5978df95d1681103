import { tidyCep } from "./tidy-cep";

it.each([
  ["30160011", "30160-011"],
  ["30160-011", "30160-011"],
  ["30.160-011", "30160-011"],
  ["3016", "3016"],
  ["", ""],
])("%p becomes %p", (typed, shown) => {
  expect(tidyCep(typed)).toBe(shown);
});
