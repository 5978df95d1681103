import type { Brewing } from "@mestres/coffee/lib/coffee";

/** A V60 for one large cup: 15 g to 250 ml. */
export function v60(text: string, temp = 93): Brewing {
  return {
    method: "V60",
    dose_g: 15,
    water_ml: 250,
    temp_c: temp,
    time_s: 165,
    text,
  };
}

/** A French press for two: 30 g to 450 ml. */
export function frenchPress(text: string): Brewing {
  return {
    method: "Prensa francesa",
    dose_g: 30,
    water_ml: 450,
    temp_c: 94,
    time_s: 240,
    text,
  };
}

/** A double espresso: 18 g in, 36 g out. */
export function espresso(text: string): Brewing {
  return {
    method: "Espresso duplo",
    dose_g: 18,
    water_ml: 36,
    temp_c: 93,
    time_s: 28,
    text,
  };
}

/** Cloth or paper filter for the family: 50 g to 700 ml. */
export function familyFilter(text: string): Brewing {
  return {
    method: "Coador de pano ou papel",
    dose_g: 50,
    water_ml: 700,
    temp_c: 94,
    time_s: 240,
    text,
  };
}
