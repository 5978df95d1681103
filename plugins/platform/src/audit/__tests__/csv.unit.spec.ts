import { auditCsv } from "../csv";
import type { AuditLine } from "../../modules/audit/types";

const line: AuditLine = {
  id: "audit_1",
  actor_id: "user_1",
  actor_email: "=cmd@mestres.test",
  actor_roles: ["Expedição", "Editor; chefe"],
  api_key_id: null,
  action: "update",
  resource: "order",
  resource_id: null,
  outcome: "refused",
  method: "POST",
  path: '/admin/x"y',
  status: 403,
  ip: "127.0.0.1",
  user_agent: null,
  request_id: null,
  created_at: new Date("2026-11-29T12:00:00Z"),
};

it("writes what a Brazilian spreadsheet opens, and no formula", () => {
  const [head, row] = auditCsv([line]).split("\r\n");
  expect(head).toBe("\uFEFFquando;pessoa;papeis;acao;recurso;id;resultado;caminho;ip;requisicao");
  expect(row).toBe(
    `2026-11-29T12:00:00.000Z;'=cmd@mestres.test;"Expedição, Editor; chefe";update;order;;recusado;"POST /admin/x""y";127.0.0.1;`,
  );
});
