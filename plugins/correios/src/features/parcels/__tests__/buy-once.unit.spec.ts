import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import fc from "fast-check";
import type { PrepostClient } from "../../../drivers/correios/prepost";
import type { Prepost } from "../../../drivers/correios/prepost-answers";
import { prepostName } from "../../../drivers/correios/prepost-request";
import { advanceLabel } from "../use-cases/labels/advance";
import type { LabelTools } from "../use-cases/labels/tools";
import { voidParcel } from "../use-cases/labels/void";
import { memoryStore, parcelRow } from "./memory-parcels";
import { parcelStates } from "../domain/state-table";

class Crash extends Error {}
const outage = () =>
  new OutsideServiceError({ service: "Correios", code: "service_timeout", message: "sem resposta" });

/** The Correios, with what they hold; calls do their work and then may get lost, or find nobody alive to answer. */
function correios(fate: (call: string) => "ok" | "lost" | "down" | "crash") {
  const held: (Prepost & { receipts: number })[] = [];
  const answer = <T>(call: string, work: () => T): Promise<T> => {
    const happens = fate(call);
    if (happens === "down") {
      return Promise.reject(outage());
    }
    const value = work();
    if (happens === "lost") {
      return Promise.reject(outage());
    }
    return happens === "crash" ? Promise.reject(new Crash()) : Promise.resolve(value);
  };
  const client: PrepostClient = {
    create: (request) =>
      answer("create", () => {
        const code = `DG${String(held.length).padStart(9, "0")}BR`;
        const one = { id: `PR${held.length}`, code, status: "preposted" as const, postBy: null, receipts: 0 };
        held.push({ ...one, note: (request as { observacao: string }).observacao });
        return held.at(-1)!;
      }),
    find: (name) =>
      answer("find", () => held.find(({ note, status }) => note === name && status === "preposted") ?? null),
    get: (id) => answer("get", () => held.find((one) => one.id === id) ?? null),
    cancel: (id) =>
      answer("cancel", () => {
        const one = held.find((each) => each.id === id);
        if (one?.status !== "preposted") {
          return "gone" as const;
        }
        one.status = "canceled";
        return "canceled" as const;
      }),
    requestLabel: (id) => answer("label", () => `${id}:receipt`),
    downloadLabel: () => answer("download", () => ({ status: "ready" as const, pdf: "JVBERi0=" })),
  };
  return { client, held, standing: () => held.filter(({ status }) => status === "preposted") };
}

const FATES = ["ok", "ok", "ok", "lost", "down", "crash"] as const;
const ACTORS = ["click", "click", "job", "job", "void", "expire"] as const;

it("one label stands for a parcel at most, whoever clicks, dies, cancels or comes late", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.constantFrom(...ACTORS), { minLength: 2, maxLength: 7 }),
      fc.infiniteStream(fc.constantFrom(...FATES)),
      async (scheduler, actors, fates) => {
        let troubled = true;
        const { client, standing } = correios(() => (troubled ? (fates.next().value ?? "ok") : "ok"));
        const store = memoryStore(parcelRow({ state: "packed" }));
        /** Each call takes its turn whenever the scheduler pleases. */
        const slow = <T extends object>(calls: T): T =>
          Object.fromEntries(
            Object.entries(calls).map(([name, call]) => [
              name,
              (...args: unknown[]) =>
                scheduler
                  .schedule(Promise.resolve(), name)
                  .then(() => (call as (...all: unknown[]) => unknown)(...args)),
            ]),
          ) as T;
        const tools: LabelTools = {
          parcels: slow(store) as unknown as LabelTools["parcels"],
          prepost: slow(client),
          describe: (parcel) => Promise.resolve({ observacao: prepostName(parcel) }),
          announce: () => Promise.resolve(),
          now: () => new Date(),
        };
        let held = false;
        /** Of all who want the parcel one has it, until it is done with or dead. */
        const hold = async (work: () => Promise<unknown>) => {
          if (held) {
            return;
          }
          held = true;
          await work().finally(() => (held = false));
        };
        const act: Record<(typeof ACTORS)[number], () => Promise<unknown>> = {
          click: async () => {
            const before = store.row().state;
            if (!parcelStates.allows(before, "register")) {
              return;
            }
            await store.transition("", "register");
            await hold(() => advanceLabel(tools, store.row(), before === "packed"));
          },
          job: () => hold(() => advanceLabel(tools, store.row())),
          void: () => voidParcel(tools.parcels, () => Promise.resolve(tools.prepost), store.row()),
          expire: () => store.patch("", { label_expires_at: store.row().prepost_id ? new Date(0) : null }),
        };
        const working = actors.map((actor) => act[actor]().catch((error: unknown) => error));
        await scheduler.waitFor(Promise.all(working));
        // The trouble is over: the job goes on until nothing is left to do, as each minute.
        troubled = false;
        for (let minute = 0; minute < 6; minute++) {
          await scheduler.waitFor(advanceLabel(tools, store.row()).catch((error: unknown) => error));
        }
        const { state, prepost_id: id } = store.row();
        // Nothing stands at the Correios that the parcel does not know of; cancelled there, it may be voided again.
        const unseen = standing().filter((one) => one.id !== id || state === "packed" || state === "voided");
        expect(unseen).toEqual([]);
        const isBought = !actors.includes("void") && ["registered", "label_pending", "ready"].includes(state);
        expect(standing()).toHaveLength(isBought || standing().length ? 1 : 0);
      },
    ),
    { numRuns: 400 },
  );
}, 60_000);
