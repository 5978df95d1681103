import { model } from "@medusajs/framework/utils";
import { PARCEL_EVENT_STATUSES } from "../../../features/parcels/domain/parcel";

/** News of a parcel, as it was told. Append-only: the database refuses UPDATE and DELETE. */
const ParcelEvent = model
  .define("parcel_event", {
    id: model.id({ prefix: "parcev" }).primaryKey(),
    parcel_id: model.text(),
    /** The Correios' code and type, "BDE" and "01". */
    code: model.text(),
    type: model.text(),
    status: model.enum([...PARCEL_EVENT_STATUSES]),
    description: model.text(),
    detail: model.text().nullable(),
    place_city: model.text().nullable(),
    place_state: model.text().nullable(),
    /** Unit that a pick-up waits at, name and address. */
    place_unit: model.text().nullable(),
    /** Local date until which it waits. */
    pickup_until: model.text().nullable(),
    occurred_at: model.dateTime(),
  })
  .indexes([
    { on: ["parcel_id", "code", "type", "occurred_at"], unique: true },
    { on: ["parcel_id", "occurred_at"] },
  ]);

export default ParcelEvent;
