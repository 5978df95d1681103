export type FormObject = {
  [key: string]: FormValue;
};
export type FormValue = string | FormObject;

const UNSAFE = ["__proto__", "constructor", "prototype"];

/** Stripe's way to write nested data in a form or query: `a[b][c]=1`, `list[0]=x`, `list[]=x`. Lists become objects by index. */
export function readForm(text: string): FormObject {
  const root: FormObject = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const path = name.split(/\[|\]\[|\]/).filter((part, at, all) => part !== "" || at < all.length - 1);
    if (path.some((part) => UNSAFE.includes(part))) {
      continue;
    }
    let place = root;
    path.slice(0, -1).forEach((part) => {
      const next = place[part];
      place = typeof next === "object" ? next : (place[part] = {});
    });
    const last = path.at(-1) ?? "";
    place[last === "" ? String(Object.keys(place).length) : last] = value;
  }
  return root;
}

export function objectAt(form: FormObject, key: string): FormObject {
  const value = form[key];
  return typeof value === "object" ? value : {};
}

export function textAt(form: FormObject, key: string): string | null {
  const value = form[key];
  return typeof value === "string" && value !== "" ? value : null;
}

export function listAt(form: FormObject, key: string): string[] {
  return Object.values(objectAt(form, key)).filter((value) => typeof value === "string");
}

/** The text values of an object, as metadata are. */
export function textsAt(form: FormObject, key: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectAt(form, key)).filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    ),
  );
}
