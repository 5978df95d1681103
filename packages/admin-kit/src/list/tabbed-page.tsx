import { Badge, Heading, Tabs, Text } from "@medusajs/ui";
import type { ComponentType, ReactNode } from "react";
import { useSearchParams } from "react-router-dom";
import { useMay, type Needs } from "../access/use-may";
import type { Colour } from "../lib/colours";

/** One of a page's tabs. */
export type Tab = {
  /** Its name in the address, `?view=name`. */
  name: string;
  label: string;
  View: ComponentType;
  /** How much waits on it; nothing is said of nought. */
  count?: number | undefined;
  colour?: Colour;
  /** The policy of what the tab loads: whoever lacks it does not see the tab. */
  needs?: Needs;
};

type Props = {
  title: string;
  subtitle: ReactNode;
  /** In their order; the first that one may see is shown where the address names none. */
  tabs: readonly [Tab, ...Tab[]];
};

/** A page of tabs. The tab is kept in the address; another tab starts with none of this one's filters. */
export function TabbedPage({ title, subtitle, tabs: all }: Props) {
  const [params, setParams] = useSearchParams();
  const { may } = useMay();
  const tabs = all.filter(({ needs }) => !needs || may(needs));
  const first = tabs[0] ?? all[0];
  const { name: view } = tabs.find(({ name }) => name === params.get("view")) ?? first;
  return (
    <Tabs
      className="flex flex-col gap-y-3"
      value={view}
      onValueChange={(next) => setParams(next === first.name ? {} : { view: next })}
    >
      <div className="flex flex-col gap-y-3 px-1 pt-1">
        <div>
          <Heading>{title}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {subtitle}
          </Text>
        </div>
        <Tabs.List className="-mx-1 overflow-x-auto px-1 py-1">
          {tabs.map(({ name, label, count, colour = "grey" }) => (
            <Tabs.Trigger key={name} value={name} className="shrink-0 gap-x-1.5">
              {label}
              {!!count && (
                <Badge size="2xsmall" rounded="full" color={colour}>
                  {count}
                </Badge>
              )}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
      </div>
      {tabs.map(({ name, View }) => (
        <Tabs.Content key={name} value={name}>
          <div className="flex flex-col gap-y-3">
            <View />
          </div>
        </Tabs.Content>
      ))}
    </Tabs>
  );
}
