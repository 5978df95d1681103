import { bookRefund } from "../book";
import { BOOKED_FOR } from "../core-books";
import { refundStore } from "../store";
import { BookWorld } from "./book-world";

let world: BookWorld;
beforeEach(() => (world = new BookWorld()));
afterAll(() => refundStore.set(undefined));

const book = (row: ReturnType<BookWorld["row"]>) => bookRefund(world.container, row, new Date());
const sums = () => ({
  refunds: world.refunds.map(({ amount }) => amount),
  transactions: world.transactions.map(({ amount }) => amount),
  pending: world.pending(),
});

describe("core's books", () => {
  it("that core wrote itself stay as they are", async () => {
    world.coreRefunds("ref_core", 10);
    const row = world.row();
    expect(await book(row)).toBe(true);
    expect(row.booked_as).toBe("held");
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
    expect(world.refundedOfCollection).toBe(10);
  });

  it("are left to core while it may still be writing", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    const row = world.row({ created_at: new Date() });
    expect(await book(row)).toBe(false);
    expect(sums()).toEqual({ refunds: [10], transactions: [], pending: 0 });
  });

  it("are finished after a crash before the order's transaction", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    expect(await book(world.row())).toBe(true);
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
  });

  it("are finished after a crash between transaction and credit line", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    world.transact("ref_core", -10);
    await book(world.row());
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
  });

  it("are left to core between transaction and credit line, too: both would write it", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    world.transact("ref_core", -10);
    const row = world.row({ created_at: new Date() });
    expect(await book(row)).toBe(false);
    expect([row.booked_as, world.creditLines]).toEqual([null, []]);
    world.creditLines.push({ amount: 10, created_at: new Date() });
    expect(await book(row)).toBe(true);
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
  });

  it("are finished after a crash amid the credit line, whose change would close the order for ever", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    world.transact("ref_core", -10);
    world.changes.push({ id: "ordch_1", created_at: new Date(Date.now() - 61_000) });
    expect(await book(world.row())).toBe(true);
    expect(world.changes).toEqual([]);
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
  });

  it("wait for a credit line that another refund is writing", async () => {
    world.refunds.push({ id: "ref_core", amount: 10 });
    world.transact("ref_core", -10);
    world.changes.push({ id: "ordch_1", created_at: new Date() });
    await expect(book(world.row())).rejects.toThrow("active order change");
    expect(world.changes).toHaveLength(1);
  });

  it("forget a refund that failed: the order owes the money again", async () => {
    world.coreRefunds("ref_core", 10);
    const row = world.row({ booked_as: "held", state: "failed" });
    await book(row);
    expect(row.booked_as).toBe("released");
    expect(sums()).toEqual({ refunds: [], transactions: [], pending: -10 });
    expect(world.refundedOfCollection).toBe(0);
  });

  it("keep the part of a refund that was paid out", async () => {
    world.coreRefunds("ref_core", 30);
    const paid = world.row({ amount: 2000 });
    const failed = world.row({ amount: 1000, state: "failed", reference: "E2" });
    await book(failed);
    expect(sums()).toEqual({ refunds: [20], transactions: [-20], pending: -10 });
    expect([paid.booked_as, failed.booked_as]).toEqual(["held", "released"]);
  });

  it("of a cancelled order take no credit line", async () => {
    world.canceled = true;
    world.refunds.push({ id: "ref_core", amount: 10 });
    await book(world.row());
    expect(world.creditLines).toEqual([]);
    expect(world.transactions).toHaveLength(1);
  });
});

describe("a refund of the provider's panel", () => {
  const theirs = { source: "provider" as const, core_refund_id: null };

  it("is taken over once, marked so that nobody sends money for it", async () => {
    const row = world.row(theirs);
    await book(row);
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
    expect(world.refunds[0]?.metadata).toEqual({ [BOOKED_FOR]: row.id });
    expect(row.core_refund_id).toBe(world.refunds[0]?.id);
    Object.assign(row, { booked_as: null, core_refund_id: null });
    await book(row);
    expect(sums()).toEqual({ refunds: [10], transactions: [-10], pending: 0 });
  });

  it("in processing is in no books yet", async () => {
    expect(await book(world.row({ ...theirs, state: "processing" }))).toBe(true);
    expect(world.refunds).toEqual([]);
  });

  it("of money that paid no order concerns no order", async () => {
    world.receipts = [{ e2eid: "E1", txid: "TX", amount: 10_000, outcome: "duplicate" }];
    const row = world.row(theirs);
    await book(row);
    expect(row.booked_as).toBe("held");
    expect(sums()).toEqual({ refunds: [], transactions: [], pending: 0 });
  });

  it("takes the surplus of an overpayment first", async () => {
    world.receipts = [{ e2eid: "E1", txid: "TX", amount: 10_600, outcome: "overpaid" }];
    await book(world.row({ ...theirs, amount: 400 }));
    expect(world.refunds).toEqual([]);
    await book(world.row({ ...theirs, amount: 500 }));
    expect(sums()).toEqual({ refunds: [3], transactions: [-3], pending: 0 });
  });
});

describe("a case's refund", () => {
  it("is in none of core's books", async () => {
    const row = world.row({ core_refund_id: null });
    await book(row);
    expect(row.booked_as).toBe("held");
    expect(sums()).toEqual({ refunds: [], transactions: [], pending: 0 });
  });
});
