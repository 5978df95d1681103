import { setFault } from "@mestres/sandbox";
import { ACCOUNT, correiosWorld } from "../../../__tests__/correios-world";
import { createCorreiosCaller } from "../../../drivers/correios/caller";
import { createPrepostClient } from "../../../drivers/correios/prepost";
import { prepostName, prepostRequest } from "../../../drivers/correios/prepost-request";
import type { Sender } from "../domain/sender";
import type { ParcelRow } from "../domain/parcel";
import { advanceLabel } from "../use-cases/labels/advance";
import type { LabelTools } from "../use-cases/labels/tools";
import { memoryStore, parcelRow, somewhere } from "./memory-parcels";

const DAY = 86_400_000;
/** Milliseconds that the shop's and the Correios' clocks run ahead of ours: they tick on, since calls are counted per second. */
let ahead = 0;
const clock = () => Date.now() + ahead;
const { world } = correiosWorld({ now: () => new Date(clock()) });
const sender: Sender = {
  ...somewhere,
  name: "Mestres Café",
  document: "12345678909",
  cep: "37701000",
  city: "Poços de Caldas",
};
const extras = { user: ACCOUNT.user, postingCard: ACCOUNT.postingCard, extras: [] };

function bench(over: Partial<ParcelRow> = {}) {
  const store = memoryStore(parcelRow({ created_at: new Date(clock()), ...over }));
  const announced: string[] = [];
  const caller = createCorreiosCaller(ACCOUNT, clock);
  const tools: LabelTools = {
    parcels: store as unknown as LabelTools["parcels"],
    prepost: createPrepostClient(caller, ACCOUNT.user),
    describe: (parcel) => Promise.resolve(prepostRequest(parcel, sender, "52998224725", extras)),
    announce: ({ state }) => Promise.resolve(void announced.push(state)),
    now: () => new Date(clock()),
  };
  /** Goes on as the job does, when the parcel says so. */
  const later = async () => {
    ahead += Math.max(0, (store.row().next_label_check_at?.getTime() ?? 0) - clock());
    return advanceLabel(tools, store.row());
  };
  return { tools, store, announced, later };
}
/** Seconds until the parcel is looked at again. */
const wait = ({ next_label_check_at: at }: ParcelRow) => Math.round((at!.getTime() - clock()) / 1_000);
const preposts = () => Object.values(world.state.correios.parcels);
const standing = () => preposts().filter(({ status }) => status < 4);

beforeEach(() => {
  ahead = 0;
});
afterEach(() => setFault(world, "correios", { mode: "ok" }));

describe("buying a label", () => {
  it("registers the parcel, waits for its label and keeps it", async () => {
    const { tools, store, announced, later } = bench();
    const waiting = await advanceLabel(tools, store.row(), true);
    expect(waiting).toMatchObject({ state: "label_pending", label_attempts: 1, label_error: null });
    expect(waiting.tracking_code).toMatch(/^[A-Z]{2}\d{9}BR$/);
    expect(wait(waiting)).toBe(2);
    expect(await later()).toMatchObject({ state: "ready" });
    expect(store.row().next_label_check_at).toEqual(store.row().label_expires_at);
    expect([...store.labels.values()]).toMatchObject([
      { tracking_code: waiting.tracking_code, pdf: expect.stringMatching(/^JVBERi/) },
    ]);
    expect(announced).toEqual(["registered", "ready"]);
    expect(preposts()).toMatchObject([
      { observacao: "parc_01", itensDeclaracaoConteudo: [{ valor: "45.90" }] },
    ]);
  });

  it("finds what was registered when the answer got lost", async () => {
    const { tools, store, later } = bench();
    // Signed in already: what gets lost is the answer to the registration.
    await tools.prepost.get("PRx");
    setFault(world, "correios", { mode: "lost", count: 1 });
    const unclear = await advanceLabel(tools, store.row(), true);
    expect(unclear).toMatchObject({ state: "registering", tracking_code: null });
    expect(unclear.label_error).toBeTruthy();
    expect(preposts()).toHaveLength(1);
    expect(await later()).toMatchObject({ state: "label_pending", label_error: null });
    expect(preposts()).toHaveLength(1);
    expect(store.row().tracking_code).toBe(preposts()[0]!.codigoObjeto);
  });

  it("keeps waiting while the label is being drawn, ever longer", async () => {
    const { tools, store, later } = bench();
    setFault(world, "correios", { mode: "label_pending" });
    await advanceLabel(tools, store.row(), true);
    const began = clock();
    for (let look = 0; look < 8; look++) {
      await later();
    }
    expect(store.row()).toMatchObject({ state: "label_pending", label_attempts: 1 });
    expect(clock() - began).toBeGreaterThan(30_000);
    setFault(world, "correios", { mode: "ok" });
    await later();
    expect(await later()).toMatchObject({ state: "ready", label_attempts: 1 });
  });

  it.each(["label_failed", "label_failed_other"] as const)(
    "asks for another label when one fails (%s), and at last says so",
    async (mode) => {
      const { tools, store, announced, later } = bench();
      setFault(world, "correios", { mode });
      await advanceLabel(tools, store.row(), true);
      for (let look = 0; look < 6 && store.row().state !== "failed"; look++) {
        await later();
      }
      expect(store.row()).toMatchObject({ state: "failed", label_error: expect.stringContaining("PPN-29") });
      expect(Object.values(world.state.correios.receipts)).toHaveLength(3);
      setFault(world, "correios", { mode: "ok" });
      await store.transition("", "register");
      await advanceLabel(tools, store.row());
      expect(await later()).toMatchObject({ state: "ready", label_error: null });
      expect(preposts()).toHaveLength(1);
      expect(announced).toEqual(["registered", "failed", "registered", "ready"]);
    },
    20_000,
  );

  it("fails with the Correios' words when they find the parcel wrong", async () => {
    const { tools, store } = bench({ grams: 31_000 });
    expect(await advanceLabel(tools, store.row(), true)).toMatchObject({
      state: "failed",
      label_error: expect.stringContaining("PPN-030"),
    });
    expect(preposts()).toHaveLength(0);
  });

  it.each(["down", "timeout", "too_many", "forbidden", "html_500", "garbage"] as const)(
    "waits a minute while the Correios do not work (%s)",
    async (mode) => {
      const { tools, store, later } = bench();
      setFault(world, "correios", { mode });
      const row = await advanceLabel(tools, store.row(), true);
      expect(row).toMatchObject({ state: "registering", label_error: expect.any(String) });
      expect(wait(row)).toBe(60);
      setFault(world, "correios", { mode: "ok" });
      await later();
      expect(await later()).toMatchObject({ state: "ready" });
      expect(standing()).toHaveLength(1);
    },
    20_000,
  );
});

describe("a label that nobody posts", () => {
  it("is cancelled when it expires, and the parcel is bought anew under another name", async () => {
    const { tools, store, later } = bench();
    await advanceLabel(tools, store.row(), true);
    await later();
    const first = store.row().tracking_code;
    expect(store.row().label_expires_at!.getTime() - clock()).toBeGreaterThan(6 * DAY);
    expect(await later()).toMatchObject({
      state: "packed",
      tracking_code: null,
      registration: 1,
      next_label_check_at: null,
      label_error: expect.stringContaining("venceu"),
    });
    expect(standing()).toHaveLength(0);
    await store.transition("", "register", { label_error: null });
    await advanceLabel(tools, store.row());
    await later();
    expect(store.row()).toMatchObject({ state: "ready" });
    expect(store.row().tracking_code).not.toBe(first);
    expect(standing().map(({ observacao }) => observacao)).toEqual(["parc_01-1"]);
    expect(store.labels.size).toBe(2);
  });

  it("stays when it was posted on its last day", async () => {
    const { tools, store, later } = bench();
    await advanceLabel(tools, store.row(), true);
    await later();
    preposts()[0]!.status = 3;
    expect(await later()).toMatchObject({
      state: "ready",
      label_expires_at: null,
      next_label_check_at: null,
    });
  });

  it("that was cancelled at the Correios' own site is bought anew on a retry", async () => {
    const { tools, store, later } = bench();
    await advanceLabel(tools, store.row(), true);
    const first = store.row().tracking_code;
    await tools.prepost.cancel(store.row().prepost_id!);
    await store.transition("", "fail");
    await store.transition("", "register");
    await advanceLabel(tools, store.row());
    expect(await later()).toMatchObject({ state: "ready", registration: 1 });
    expect(store.row().tracking_code).not.toBe(first);
    expect(standing()).toHaveLength(1);
  });
});

it("a registration that comes after the parcel was voided is taken back", async () => {
  const { tools, store } = bench();
  const claimed = store.row();
  await store.transition("", "void");
  expect(await advanceLabel(tools, claimed, true)).toMatchObject({ state: "voided", tracking_code: null });
  expect([preposts().length, standing().length]).toEqual([1, 0]);
});

it("names stay within what the Correios keep, and tell purchases apart", () => {
  const id = `parc_${"0".repeat(26)}`;
  expect([0, 1, 12].map((registration) => prepostName({ id, registration }))).toEqual([
    id,
    `${id}-1`,
    `${id}-12`,
  ]);
  expect(prepostName({ id, registration: 999 }).length).toBeLessThanOrEqual(50);
});
