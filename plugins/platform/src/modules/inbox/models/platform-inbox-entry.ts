import { model } from "@medusajs/framework/utils";

/** One event as one consumer saw it: the row that makes its effect happen once. */
export const PlatformInboxEntry = model
  .define("platform_inbox_entry", {
    id: model.id({ prefix: "pinbox" }).primaryKey(),
    source: model.text(),
    event_id: model.text(),
    consumer: model.text(),
    status: model.enum(["pending", "processed"]).default("pending"),
    payload: model.json().nullable(),
    result: model.json().nullable(),
    attempts: model.number().default(0),
    last_error: model.text().nullable(),
    /** When a job takes it up again after it failed; null while it never did. */
    next_attempt_at: model.dateTime().nullable(),
    processed_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["source", "event_id", "consumer"], unique: true },
    { on: ["consumer", "created_at"], where: "status = 'pending' AND deleted_at IS NULL" },
  ]);
