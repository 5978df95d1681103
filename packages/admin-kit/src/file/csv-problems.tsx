import { Alert, Text } from "@medusajs/ui";
import { useText } from "../i18n/use-text";

/** What is wrong with a file, where; `line` counts from 1, the heading included. */
export type CsvProblem = { line: number; column: string | null; value: string | null; message: string };

type Props = { problems: readonly CsvProblem[]; more: number };

/** Every problem of a file with its line, column and value. */
export function CsvProblems({ problems, more }: Props) {
  const text = useText();
  return (
    <div className="flex flex-col gap-y-3">
      <Alert variant="error">{text("csv.problems", { number: problems.length + more })}</Alert>
      <ul className="divide-y">
        {problems.map(({ line, column, value, message }, index) => (
          <li key={index} className="py-2">
            <Text size="small" weight="plus">
              {column ? text("csv.atColumn", { line, column }) : text("csv.atLine", { line })}
            </Text>
            <Text size="small" className="text-ui-fg-subtle">
              {message}
              {value === null ? "" : ` ${text("csv.value", { value })}`}
            </Text>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {text("csv.more", { number: more })}
        </Text>
      )}
    </div>
  );
}
