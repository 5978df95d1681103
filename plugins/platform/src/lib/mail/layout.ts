/** A part of a message; every text is plain, escaping is the layout's. */
export type MailBlock =
  | { kind: "text"; text: string }
  /** Something to copy: a PIX code, a linha digitável. */
  | { kind: "code"; label: string; code: string }
  | { kind: "action"; label: string; url: string }
  /** Names and values, one a line; the last one may be the sum. */
  | { kind: "facts"; rows: readonly { name: string; value: string; strong?: boolean }[] };

export type MailContent = {
  shop: string;
  title: string;
  blocks: readonly MailBlock[];
  /** Why the reader gets it. */
  footer: string;
};

const INK = "#2a211b";
const SOFT = "#6d5f55";
const LINE = "#e6ddd3";
const ACCENT = "#7a3d1d";
const FONT = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Writes a message as HTML (inline styles: mail programs know little else) and as plain text. */
export function layoutMail(content: MailContent): { html: string; text: string } {
  return { html: htmlOf(content), text: textOf(content) };
}

/** Text for HTML, quotes included. */
export function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}

function htmlOf({ shop, title, blocks, footer }: MailContent): string {
  return `<!doctype html>
<html lang="pt-BR">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f7f2ec;color:${INK};${FONT};font-size:16px;line-height:1.5">
<div style="max-width:560px;margin:0 auto;background:#fff;border:1px solid ${LINE};border-radius:12px;padding:28px 24px">
<p style="margin:0 0 20px;color:${SOFT};font-size:14px">${escapeHtml(shop)}</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join("\n")}
</div>
<p style="max-width:560px;margin:16px auto 0;color:${SOFT};font-size:13px">${escapeHtml(footer)}</p>
</body>
</html>`;
}

function blockHtml(block: MailBlock): string {
  switch (block.kind) {
    case "text":
      return `<p style="margin:0 0 16px">${escapeHtml(block.text)}</p>`;
    case "code":
      return (
        `<p style="margin:0 0 6px;color:${SOFT};font-size:14px">${escapeHtml(block.label)}</p>` +
        `<p style="margin:0 0 16px;padding:12px;background:#f7f2ec;border-radius:8px;` +
        `font-family:Menlo,Consolas,monospace;font-size:13px;word-break:break-all">${escapeHtml(block.code)}</p>`
      );
    case "action":
      return (
        `<p style="margin:0 0 20px"><a href="${escapeHtml(block.url)}" style="display:inline-block;` +
        `background:${ACCENT};color:#fff;text-decoration:none;font-weight:600;padding:12px 20px;` +
        `border-radius:8px">${escapeHtml(block.label)}</a></p>`
      );
    case "facts":
      return (
        `<table role="presentation" style="width:100%;border-collapse:collapse;margin:0 0 20px">` +
        `${block.rows.map(rowHtml).join("")}</table>`
      );
  }
}

function rowHtml({ name, value, strong }: { name: string; value: string; strong?: boolean }): string {
  const weight = strong ? "font-weight:700;" : "";
  const cell = `padding:8px 0;border-top:1px solid ${LINE};${weight}vertical-align:top`;
  return (
    `<tr><td style="${cell}">${escapeHtml(name)}</td>` +
    `<td style="${cell};text-align:right;white-space:nowrap;padding-left:12px">${escapeHtml(value)}</td></tr>`
  );
}

function textOf({ shop, title, blocks, footer }: MailContent): string {
  const body = blocks.map((block) => {
    switch (block.kind) {
      case "text":
        return block.text;
      case "code":
        return `${block.label}:\n${block.code}`;
      case "action":
        return `${block.label}: ${block.url}`;
      case "facts":
        return block.rows.map(({ name, value }) => `${name}: ${value}`).join("\n");
    }
  });
  return `${[title, ...body, "--", shop, footer].join("\n\n")}\n`;
}
