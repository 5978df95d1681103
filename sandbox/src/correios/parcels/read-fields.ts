export type Json = Record<string, unknown>;

export type Rule = {
  required?: boolean;
  /** Most characters. */
  most?: number;
  pattern?: RegExp;
};

/** Reads a pré-postagem's fields one by one and gathers what is wrong, since the Correios tell all of it at once. */
export type FieldReader = {
  text(from: Json, name: string, rule?: Rule): string;
  object(from: Json, name: string): Json;
  list(from: Json, name: string): Json[];
  wrong(message: string): void;
  readonly problems: string[];
};

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function createFieldReader(): FieldReader {
  const problems: string[] = [];
  const wrong = (message: string) => void problems.push(message);
  return {
    problems,
    wrong,
    text(from, name, { required, most, pattern } = {}) {
      const label = `${String(from["#path"] ?? "")}${name}`;
      const value = from[name];
      if (value === undefined || value === null || value === "") {
        if (required) {
          wrong(`PPN-010: O campo ${label} é obrigatório.`);
        }
        return "";
      }
      if (typeof value !== "string") {
        wrong(`PPN-011: O campo ${label} deve ser um texto.`);
      } else if (most !== undefined && value.length > most) {
        wrong(`PPN-012: O campo ${label} deve ter no máximo ${most} caracteres.`);
      } else if (pattern && !pattern.test(value)) {
        wrong(`PPN-013: O campo ${label} é inválido: ${value}.`);
      } else {
        return value;
      }
      return "";
    },
    object(from, name) {
      const path = `${String(from["#path"] ?? "")}${name}`;
      if (!isObject(from[name])) {
        wrong(`PPN-010: O campo ${path} é obrigatório.`);
      }
      return { ...(isObject(from[name]) ? from[name] : {}), "#path": `${path}.` };
    },
    list(from, name) {
      const value = from[name] ?? [];
      if (!Array.isArray(value) || !value.every(isObject)) {
        wrong(`PPN-011: O campo ${name} deve ser uma lista.`);
        return [];
      }
      return value.map((item, at) => ({ ...item, "#path": `${name}[${at}].` }));
    },
  };
}
