import { isForEverybody } from "../shared-looks";

it.each([
  [{ is_default: true, configuration: {} }, true],
  [{ is_system_default: true, name: "Pedidos" }, true],
  // Core takes whatever is true enough.
  [{ is_default: 1 }, true],
  [{ is_default: false, is_system_default: false }, false],
  [{ configuration: {} }, false],
  [undefined, false],
  [null, false],
])("of %j: for everybody, %j", (body, forEverybody) => {
  expect(isForEverybody(body)).toBe(forEverybody);
});
