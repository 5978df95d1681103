import { model } from "@medusajs/framework/utils";

/** From where a cart was completed: a keyed fingerprint of an address or an e-mail, never the thing itself. */
export const PlatformOrderSource = model
  .define("platform_order_source", {
    id: model.id({ prefix: "posrc" }).primaryKey(),
    cart_id: model.text(),
    source: model.text(),
  })
  .indexes([{ on: ["source", "cart_id"], unique: true }]);
