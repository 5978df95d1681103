import { Button, Drawer, Label, Text } from "@medusajs/ui";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../i18n/use-text";
import { FormError } from "../form/form-drawer";
import { ProgressBar } from "../show/progress-bar";
import { SideDrawer } from "../show/side-drawer";
import { ChooseFile } from "./choose-file";
import { CsvProblems, type CsvProblem } from "./csv-problems";

/** What the server says of a file that nothing was done with yet. */
export type CsvPreview = { problems: readonly CsvProblem[]; /** Problems beyond those. */ more: number };

export type Progress = { done: number; of: number };

type Props<Preview extends CsvPreview, Done> = {
  title: string;
  description: string;
  /** What the file must look like. */
  help: ReactNode;
  /** What the button that carries it out says. */
  submitLabel: string;
  /** Says what a file would do. */
  look: (csv: string) => Promise<Preview>;
  /** The same in words. */
  summary: (preview: Preview) => ReactNode;
  /** Carries it out, and tells how far it is where that takes a while. */
  run: (csv: string, onProgress: (progress: Progress) => void) => Promise<Done>;
  onDone: (done: Done) => void;
  onClose: () => void;
};

/**
 * Takes a CSV file in. The file is looked at first: what it would do, or every problem with its line, column and value;
 * nothing is done until that was seen, and a file with a problem is not taken at all.
 */
export function CsvImport<Preview extends CsvPreview, Done>(props: Props<Preview, Done>) {
  const { t } = useTranslation();
  const text = useText();
  const [csv, setCsv] = useState("");
  const [progress, setProgress] = useState<Progress>();
  const preview = useMutation({ mutationFn: props.look });
  const run = useMutation({ mutationFn: (file: string) => props.run(file, setProgress) });
  const choose = async (file: File | undefined) => {
    run.reset();
    preview.reset();
    setProgress(undefined);
    const content = file ? await file.text() : "";
    setCsv(content);
    if (content) {
      preview.mutate(content);
    }
  };
  const seen = preview.data;
  return (
    <SideDrawer
      title={props.title}
      description={props.description}
      // What is being written is not left half-way.
      onClose={() => !run.isPending && props.onClose()}
    >
      <Drawer.Body className="flex flex-col gap-y-4 overflow-y-auto">
        <div className="flex flex-col gap-y-2">
          <Label htmlFor="csv-file" size="small">
            {text("csv.file")}
          </Label>
          <ChooseFile id="csv-file" accept=".csv,text/csv" onChoose={(file) => void choose(file)} />
          <Text size="xsmall" className="text-ui-fg-subtle">
            {props.help}
          </Text>
        </div>
        <div role="status">
          {seen &&
            (seen.problems.length ? (
              <CsvProblems problems={seen.problems} more={seen.more} />
            ) : (
              props.summary(seen)
            ))}
        </div>
        {run.isPending && progress && (
          <ProgressBar label={text("csv.progress")} value={progress.done} max={progress.of} />
        )}
        <FormError error={run.error ?? preview.error} />
      </Drawer.Body>
      <Drawer.Footer>
        <Button size="small" variant="secondary" disabled={run.isPending} onClick={props.onClose}>
          {t("actions.cancel")}
        </Button>
        <Button
          size="small"
          disabled={seen?.problems.length !== 0}
          isLoading={run.isPending || preview.isPending}
          onClick={() =>
            run.mutate(csv, {
              onSuccess: (done) => {
                props.onDone(done);
                props.onClose();
              },
            })
          }
        >
          {props.submitLabel}
        </Button>
      </Drawer.Footer>
    </SideDrawer>
  );
}
