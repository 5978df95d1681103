import { randomBytes } from "node:crypto";
import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";

export type Staff = { id: string; email: string; password: string; token: string; client: Client };

/** Hires somebody as the admin does: an invitation with roles, accepted, and a login. No roles: nobody in particular. */
export async function hireStaff(app: App, roles: readonly string[], inviter?: Client): Promise<Staff> {
  const email = `equipe-${randomBytes(5).toString("hex")}@mestres.test`;
  const password = "torra-clara-9";
  const admin = inviter ?? (await app.admin());
  const { invite } = await ok(
    admin<{ invite: { token: string } }>("/admin/invites", { json: { email, roles: [...roles] } }),
  );
  const registered = await ok(
    app.anonymous<{ token: string }>("/auth/user/emailpass/register", { json: { email, password } }),
  );
  const { user } = await ok(
    app.anonymous<{ user: { id: string } }>(`/admin/invites/accept?token=${invite.token}`, {
      json: { first_name: "Equipe", last_name: "Mestres" },
      headers: { authorization: `Bearer ${registered.token}` },
    }),
  );
  const login = await ok(
    app.anonymous<{ token: string }>("/auth/user/emailpass", { json: { email, password } }),
  );
  return { id: user.id, email, password, token: login.token, client: app.as(login.token) };
}
