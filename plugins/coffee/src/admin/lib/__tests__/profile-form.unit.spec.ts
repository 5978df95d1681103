import { coffeeProfileSchema, type CoffeeProfileInput } from "../../../lib/coffee";
import { type Draft, draftOf, errorsOf, numberIn, profileFrom, readProfile } from "../profile-form";

const profile: CoffeeProfileInput = {
  kind: "single_origin",
  region: "Caparaó",
  state: "ES",
  producer: "Família Tavares",
  variety: null,
  process: "natural",
  altitude_m: 1280,
  harvest: "2026",
  sca_score: 87.25,
  roast: "clara",
  notes: ["tangerina", "mel"],
  net_content: "250 g",
  brewing: { method: "V60", dose_g: 15.5, water_ml: 250, temp_c: 93, time_s: 165, text: "Sem pressa." },
};

const errorsWith = (change: Partial<Draft>) => errorsOf({ ...draftOf(profile), ...change });

describe("the profile form", () => {
  it("gives back what it was filled with, in a shape the server takes", () => {
    expect(profileFrom(draftOf(profile))).toEqual(profile);
    expect(coffeeProfileSchema.safeParse(profileFrom(draftOf(profile))).success).toBe(true);
    expect(errorsWith({})).toEqual({});
  });

  it("is read as a profile only when nothing is wrong with it", () => {
    expect(readProfile(draftOf(profile))).toEqual({ value: profile });
    expect(readProfile({ ...draftOf(profile), region: " " })).toEqual({ problems: { region: "required" } });
  });

  it("starts empty with what is required missing", () => {
    expect(Object.keys(errorsOf(draftOf(null))).sort()).toEqual(["notes", "region"]);
  });

  it.each([
    [{ state: "Minas" }, "state", "state"],
    [{ altitude_m: "1.280" }, "altitude_m", "altitude"],
    [{ altitude_m: "3001" }, "altitude_m", "altitude"],
    [{ sca_score: "101" }, "sca_score", "score"],
    [{ notes: "a,b,c,d,e,f,g" }, "notes", "notes"],
    [{ dose_g: "" }, "dose_g", "brewing"],
    [{ temp_c: "120" }, "temp_c", "number"],
    [{ time_s: "dois" }, "time_s", "number"],
  ] as const)("refuses %j", (change, field, error) => {
    expect(errorsWith(change)).toEqual({ [field]: error });
  });

  it("takes a cleared recipe for none", () => {
    const cleared = { method: "", dose_g: "", water_ml: "", temp_c: "", time_s: "", text: "" };
    expect(errorsWith(cleared)).toEqual({});
    expect(profileFrom({ ...draftOf(profile), ...cleared }).brewing).toBeNull();
  });

  it("reads numbers with a comma", () => {
    expect(numberIn("87,25")).toBe(87.25);
    expect(numberIn("8,7,2")).toBeUndefined();
    expect(numberIn("")).toBeUndefined();
  });
});
