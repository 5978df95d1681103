import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const CODED = `"state" not in ('registered', 'label_pending', 'ready') or `;
const BOUGHT = `("prepost_id" is not null and ("tracking_code" is not null or "direction" = 'return'))`;
const EXTERNAL = `("external" and "tracking_code" is not null)`;

/** What tracking keeps beside the states: why it hears nothing, what it told others, and where a pick-up waits. */
export class Migration20261123151500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "parcel" add column if not exists "external" boolean not null default false, add column if not exists "tracking_error" text null, add column if not exists "announced_state" text null;`,
    );
    this.addSql(
      `alter table "parcel_event" add column if not exists "place_unit" text null, add column if not exists "pickup_until" text null check ("pickup_until" ~ '^\\d{4}-\\d{2}-\\d{2}$');`,
    );
    this.addSql(`alter table "parcel" drop constraint if exists "parcel_coded";`);
    this.addSql(
      `alter table "parcel" add constraint "parcel_coded" check (${CODED}${BOUGHT} or ${EXTERNAL});`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`alter table "parcel" drop constraint if exists "parcel_coded";`);
    this.addSql(`alter table "parcel" add constraint "parcel_coded" check (${CODED}${BOUGHT}) not valid;`);
    this.addSql(
      `alter table "parcel" drop column if exists "external", drop column if exists "tracking_error", drop column if exists "announced_state";`,
    );
    this.addSql(
      `alter table "parcel_event" drop column if exists "place_unit", drop column if exists "pickup_until";`,
    );
  }
}
