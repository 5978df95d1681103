export type LocalizedText = { ptBR: string; en: string };

/** A field as `GET /admin/mestres/settings` describes it. */
export type Field = {
  key: string;
  type: "string" | "number" | "boolean" | "select";
  label: LocalizedText;
  help?: LocalizedText;
  secret?: boolean;
  required?: boolean;
  default?: string | number | boolean;
  options?: { value: string; label: LocalizedText }[];
  pattern?: string;
  min?: number;
  max?: number;
  value: string | number | boolean | null;
  is_set: boolean;
  origin: "database" | "environment" | "default" | "unset";
  problem: string | null;
};

/** An integration as `GET /admin/mestres/settings` describes it. */
export type Integration = {
  namespace: string;
  label: LocalizedText;
  help: LocalizedText | null;
  can_test: boolean;
  fields: Field[];
};
