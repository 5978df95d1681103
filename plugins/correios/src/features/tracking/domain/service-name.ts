/** Names of the services as shoppers know them. */
const NAMES: Readonly<Record<string, string>> = {
  pac: "PAC",
  sedex: "SEDEX",
  sedex10: "SEDEX 10",
  sedex12: "SEDEX 12",
  sedex_hoje: "SEDEX Hoje",
  mini: "Mini Envios",
};

/** A service's name by its id; the id in capitals for one that is not known. */
export function serviceName(id: string): string {
  return NAMES[id] ?? id.replaceAll("_", " ").toUpperCase();
}
