import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const EVENTS = [
  "order_placed",
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
const CASES = ["late", "short", "over", "duplicate", "unmatched", "refund_failed", "chargeback"];

/** An order that changes is a line of its payment's history, and what is to be given back for it a case. */
export class Migration20261129191500 extends Migration {
  override async up(): Promise<void> {
    this.kinds("payment_event", [...EVENTS, "order_changed"]);
    this.kinds("payment_case", [...CASES, "surplus"]);
  }

  /** @throws once such a line or case was written: the old rule would deny that it was */
  override async down(): Promise<void> {
    this.kinds("payment_event", EVENTS);
    this.kinds("payment_case", CASES);
  }

  private kinds(table: string, kinds: readonly string[]): void {
    const list = kinds.map((kind) => `'${kind}'`).join(", ");
    this.addSql(`alter table "${table}" drop constraint if exists "${table}_kind_check";`);
    this.addSql(`alter table "${table}" add constraint "${table}_kind_check" check ("kind" in (${list}));`);
  }
}
