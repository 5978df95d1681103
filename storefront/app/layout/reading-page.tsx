import type { ReactNode } from "react";

export type ReadingPageProps = { title: string; lead?: string; children: ReactNode };

/** A page to read: a large title, a lead, a column of prose. */
export function ReadingPage({ title, lead, children }: ReadingPageProps) {
  return (
    <div className="page grid gap-x-12 gap-y-8 pt-12 md:grid-cols-[1fr_1.5fr] md:pt-20">
      <header>
        <h1 className="max-w-[12ch] text-3xl">{title}</h1>
        {lead ? <p className="voice mt-5 max-w-[26ch] text-xl leading-snug text-accent">{lead}</p> : null}
      </header>
      <div className="prose max-w-[62ch] text-soft [&_h2]:text-ink [&_h2:first-child]:mt-0 [&_strong]:font-[600] [&_strong]:text-ink">
        {children}
      </div>
    </div>
  );
}
