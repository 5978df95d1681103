import { ArrowUpTray } from "@medusajs/icons";
import { useState, type DragEvent } from "react";
import { useText } from "../i18n/use-text";

type Props = {
  id: string;
  accept: string;
  onChoose: (file: File | undefined) => void;
};

/** One file, chosen or dropped: the browser's own field speaks the browser's language, not the dashboard's. */
export function ChooseFile({ id, accept, onChoose }: Props) {
  const text = useText();
  const [name, setName] = useState("");
  const [active, setActive] = useState(false);
  const choose = (files: FileList | null) => {
    setName(files?.[0]?.name ?? "");
    onChoose(files?.[0]);
  };
  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setActive(entering);
  };
  return (
    <div>
      <input
        id={id}
        type="file"
        accept={accept}
        className="sr-only"
        onFocus={() => setActive(true)}
        onBlur={() => setActive(false)}
        onChange={(event) => {
          choose(event.target.files);
          // The same file, once it was mended, may be chosen again.
          event.target.value = "";
        }}
      />
      <label
        htmlFor={id}
        onDragEnter={drag(true)}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={(event) => {
          drag(false)(event);
          choose(event.dataTransfer.files);
        }}
        className={`bg-ui-bg-component txt-compact-small text-ui-fg-subtle flex cursor-pointer items-center justify-center gap-x-2 rounded-lg border border-dashed p-6 ${
          active ? "border-ui-border-interactive" : "border-ui-border-strong"
        }`}
      >
        <ArrowUpTray />
        <span className="min-w-0 break-words">{name || text("csv.choose")}</span>
      </label>
    </div>
  );
}
