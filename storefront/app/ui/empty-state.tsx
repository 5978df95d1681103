import type { ReactNode } from "react";

export type EmptyStateProps = {
  title: string;
  children?: ReactNode;
  /** The way out: usually one ButtonLink. */
  action?: ReactNode;
};

/** What a list or cart says when there is nothing in it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-xl flex-col items-center gap-4 py-16 text-center">
      <h2 className="text-2xl">{title}</h2>
      {children ? <div className="text-soft">{children}</div> : null}
      {action}
    </div>
  );
}
