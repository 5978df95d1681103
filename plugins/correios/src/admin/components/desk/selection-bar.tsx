import { CommandBar } from "@medusajs/ui";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";

export type Command = { label: string; shortcut: string; run: () => void };

type Props = { number: number; commands: readonly Command[]; busy?: boolean };

/** What can be done with the rows chosen, at the foot of the page. */
export function SelectionBar({ number, commands, busy }: Props) {
  const { t } = useTranslation();
  return (
    <CommandBar open={number > 0 && !busy}>
      <CommandBar.Bar className="max-w-[calc(100vw-1rem)] overflow-x-auto">
        <CommandBar.Value className="text-nowrap">
          {t("mestresShipping.desk.selected", { number })}
        </CommandBar.Value>
        {commands.map(({ label, shortcut, run }) => (
          <Fragment key={shortcut}>
            <CommandBar.Seperator />
            <CommandBar.Command label={label} shortcut={shortcut} action={run} className="text-nowrap" />
          </Fragment>
        ))}
      </CommandBar.Bar>
    </CommandBar>
  );
}
