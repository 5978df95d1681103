import { authenticate, defineMiddlewares } from "@medusajs/framework/http";
import { policyRoutes } from "@mestres/platform/lib/policies";
import { coffeePolicies } from "../policies/coffee";

export default defineMiddlewares({
  routes: [
    ...policyRoutes(coffeePolicies),
    {
      // A customer's groups decide prices; a visitor sees the public ones.
      matcher: "/store/coffees*",
      methods: ["GET"],
      middlewares: [authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true })],
    },
  ],
});
