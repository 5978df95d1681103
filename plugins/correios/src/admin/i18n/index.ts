import en from "./en.json";
import ptBR from "./ptBR.json";

export default {
  en: { translation: en },
  ptBR: { translation: ptBR },
};
