import { Button, clx, Text } from "@medusajs/ui";
import { useState, type ReactNode } from "react";
import { useText } from "../i18n/use-text";
import type { Colour } from "../lib/colours";

const DOTS: Record<Colour, string> = {
  green: "bg-ui-tag-green-icon",
  red: "bg-ui-tag-red-icon",
  orange: "bg-ui-tag-orange-icon",
  blue: "bg-ui-tag-blue-icon",
  purple: "bg-ui-tag-purple-icon",
  grey: "bg-ui-tag-neutral-icon",
};

/** One thing that happened. */
export type TimelineItem = {
  id: string;
  title: string;
  colour?: Colour;
  /** What stands at the end of the title's line, such as an amount. */
  aside?: string | null;
  /** When and where, in one line: what is empty is left out. */
  facts: readonly (string | null | undefined)[];
  /** What else there is to say. */
  detail?: ReactNode;
};

type Props = {
  /** The latest first. */
  items: readonly TimelineItem[];
  /** What is said where nothing happened yet. */
  empty: string;
  /** How many are shown at first; the rest on demand. */
  shown?: number;
};

/** What happened to a thing, the latest first. */
export function Timeline({ items, empty, shown = items.length }: Props) {
  const text = useText();
  const [all, setAll] = useState(false);
  if (!items.length) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {empty}
      </Text>
    );
  }
  const visible = all ? items : items.slice(0, shown);
  return (
    <>
      <ol className="flex flex-col">
        {visible.map((item, index) => (
          <Line key={item.id} item={item} last={index === visible.length - 1} />
        ))}
      </ol>
      {items.length > shown && (
        <Button
          size="small"
          variant="transparent"
          className="self-start"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? text("less") : text("more", { number: items.length - shown })}
        </Button>
      )}
    </>
  );
}

const Line = ({ item, last }: { item: TimelineItem; last: boolean }) => (
  <li className="flex gap-x-3">
    <div aria-hidden className="flex flex-col items-center pt-1.5">
      <span className={clx("size-2 shrink-0 rounded-full", DOTS[item.colour ?? "grey"])} />
      {!last && <span className="bg-ui-border-base mt-1 w-px flex-1" />}
    </div>
    <div className={clx("min-w-0 flex-1", !last && "pb-4")}>
      <div className="flex items-start justify-between gap-x-2">
        <Text size="small" weight="plus">
          {item.title}
        </Text>
        {item.aside && (
          <Text size="small" className="shrink-0 tabular-nums">
            {item.aside}
          </Text>
        )}
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {item.facts.filter(Boolean).join(" · ")}
      </Text>
      {item.detail}
    </div>
  </li>
);
