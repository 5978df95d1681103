import { Copy } from "@medusajs/ui";

/** A name that a machine gave: long, meant to be compared and copied, never read aloud. */
export function Reference({ value }: { value: string }) {
  return (
    <span className="flex min-w-0 items-center gap-x-2">
      <span className="break-all font-mono text-xs">{value}</span>
      <Copy content={value} variant="mini" className="text-ui-fg-muted shrink-0" />
    </span>
  );
}
