import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const EVENTS = [
  "order_placed",
  "order_changed",
  "charge_created",
  "charge_revised",
  "charge_expired",
  "charge_canceled",
  "charge_rejected",
  "payment_received",
  "payment_captured",
  "payment_short",
  "payment_over",
  "payment_late",
  "payment_duplicate",
  "refund_requested",
  "refund_settled",
  "refund_failed",
  "method_changed",
  "order_expired",
  "case_opened",
  "case_settled",
  "chargeback_opened",
  "chargeback_closed",
];

/** An order that its shopper or staff cancelled is a line of its payment's history. */
export class Migration20261129201500 extends Migration {
  override async up(): Promise<void> {
    this.kinds([...EVENTS, "order_canceled"]);
  }

  /** @throws once such a line was written: the old rule would deny that it was */
  override async down(): Promise<void> {
    this.kinds(EVENTS);
  }

  private kinds(kinds: readonly string[]): void {
    const list = kinds.map((kind) => `'${kind}'`).join(", ");
    this.addSql(`alter table "payment_event" drop constraint if exists "payment_event_kind_check";`);
    this.addSql(
      `alter table "payment_event" add constraint "payment_event_kind_check" check ("kind" in (${list}));`,
    );
  }
}
