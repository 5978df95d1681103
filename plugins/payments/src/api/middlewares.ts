import { defineMiddlewares } from "@medusajs/framework/http";

export default defineMiddlewares({
  routes: [
    // The handler authenticates before it reads a byte of the body.
    { matcher: "/hooks/pix", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/pix/pix", methods: ["POST"], bodyParser: false },
  ],
});
