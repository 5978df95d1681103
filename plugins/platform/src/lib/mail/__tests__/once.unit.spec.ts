import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE, type InboxEvent } from "../../../modules/inbox";
import { setSettingsSource, type SettingsSource } from "../../settings";
import { MailNotYetError, mailNowOrLater, mailOnce, sendWaitingMail, type MailOrder } from "../once";

const HOUR = 3_600_000;
const letter = (id: string) => ({ to: "ana@example.com", channel: "email", template: id });

/** The inbox as its module behaves: one row a message, done once a handler succeeded. */
class Inbox {
  readonly rows = new Map<string, { event: InboxEvent; result?: unknown; done: boolean; taken?: boolean }>();

  async receive(event: InboxEvent): Promise<boolean> {
    const isNew = !this.rows.has(event.eventId);
    if (isNew) {
      this.rows.set(event.eventId, { event, done: false });
    }
    return isNew;
  }

  async consume(event: InboxEvent, handler: (context: { payload: unknown }) => Promise<unknown>) {
    const row = this.rows.get(event.eventId) ?? { event, done: false };
    if (!row.done) {
      row.result = await handler({ payload: row.event.payload });
      row.done = true;
      this.rows.set(event.eventId, row);
    }
    return { status: "processed", result: row.result };
  }

  async claimPending() {
    const row = [...this.rows.values()].find(({ done, taken }) => !done && !taken);
    if (row) {
      row.taken = true;
    }
    return row ? [row.event] : [];
  }
}

function world() {
  const inbox = new Inbox();
  const sent: unknown[] = [];
  const notification = {
    createNotifications: jest.fn(async (message: unknown) => void sent.push(message)),
  };
  const warnings: string[] = [];
  const parts: Record<string, unknown> = {
    [PLATFORM_INBOX_MODULE]: inbox,
    [Modules.NOTIFICATION]: notification,
    [ContainerRegistrationKeys.LOGGER]: { warn: (text: string) => warnings.push(text) },
  };
  const container = { resolve: (key: string) => parts[key] } as MedusaContainer;
  return { container, inbox, notification, sent, warnings };
}

const order = (eventId: string): MailOrder<{ id: string }> => ({
  consumer: "spec.mail",
  source: "spec",
  eventId,
  payload: { id: eventId },
});

const mailSettings = (values: Record<string, string>): SettingsSource =>
  ({ getValues: async () => values }) as unknown as SettingsSource;

beforeEach(() =>
  setSettingsSource(mailSettings({ smtp_url: "smtps://mail.example", from: "loja@example.com" })),
);
afterAll(() => setSettingsSource(undefined));

describe("a mail", () => {
  it("goes once, and tells what became of it ever after", async () => {
    const { container, sent } = world();
    const compose = jest.fn(async () => letter("a"));
    expect(await mailOnce(container, order("a"), compose)).toEqual({ sent: 1 });
    expect(await mailOnce(container, order("a"), compose)).toEqual({ sent: 1 });
    expect(sent).toHaveLength(1);
    expect(compose).toHaveBeenCalledTimes(1);
  });

  it("waits for a server that is away, and goes by the job", async () => {
    const { container, notification, sent, warnings } = world();
    const deliver = () => mailOnce(container, order("b"), async () => letter("b"));
    notification.createNotifications.mockRejectedValueOnce(new Error("ECONNREFUSED"));
    await mailNowOrLater(container, order("b"), deliver);
    expect([sent.length, warnings.length]).toEqual([0, 1]);
    const again = jest.fn(deliver);
    await sendWaitingMail(container, "spec.mail", again);
    expect(sent).toHaveLength(1);
    expect(again.mock.calls).toEqual([[expect.objectContaining({ id: "b" })]]);
  });

  it("is done with when its address is refused, when it is two days old, and without a mail server", async () => {
    const { container, inbox, notification, sent } = world();
    notification.createNotifications.mockRejectedValueOnce(new Error("550 mail_refused"));
    expect(await mailOnce(container, order("c"), async () => letter("c"))).toEqual({
      sent: 0,
      refused: "mail_refused",
    });
    const old = new Date(Date.now() - 49 * HOUR).toISOString();
    await inbox.receive({ ...order("d"), payload: { id: "d", received_at: old } });
    expect(await mailOnce(container, order("d"), async () => letter("d"))).toEqual({
      sent: 0,
      refused: "too_old",
    });
    setSettingsSource(mailSettings({}));
    expect(await mailOnce(container, order("e"), async () => letter("e"))).toMatchObject({ sent: 0 });
    expect(sent).toHaveLength(0);
    expect(await inbox.claimPending()).toEqual([]);
  });

  it("that cannot be written yet stops no other one; a silent server stops the turn", async () => {
    const { container, inbox } = world();
    for (const id of ["f", "g", "h"]) {
      await inbox.receive({ ...order(id), payload: { id } });
    }
    const tried: string[] = [];
    await sendWaitingMail<{ id: string }>(container, "spec.mail", async ({ id }) => {
      tried.push(id);
      throw id === "f" ? new MailNotYetError("ainda não") : new Error("timeout");
    });
    expect(tried).toEqual(["f", "g"]);
    // The next turn does not begin with what has just failed.
    await sendWaitingMail<{ id: string }>(container, "spec.mail", async ({ id }) => void tried.push(id));
    expect(tried).toEqual(["f", "g", "h"]);
  });
});
