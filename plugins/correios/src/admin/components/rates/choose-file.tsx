import { ArrowUpTray } from "@medusajs/icons";
import { clx } from "@medusajs/ui";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";

type Props = {
  id: string;
  accept: string;
  onChoose: (file: File | undefined) => void;
};

/** One file, chosen or dropped: the browser's own field speaks the browser's language, not the dashboard's. */
export function ChooseFile({ id, accept, onChoose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [over, setOver] = useState(false);
  const choose = (files: FileList | null) => {
    setName(files?.[0]?.name ?? "");
    onChoose(files?.[0]);
  };
  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(entering);
  };
  return (
    <div>
      <input
        id={id}
        type="file"
        accept={accept}
        className="peer sr-only"
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
        className={clx(
          "bg-ui-bg-component border-ui-border-strong txt-small text-ui-fg-subtle transition-fg flex cursor-pointer items-center justify-center gap-x-2 rounded-lg border border-dashed p-6",
          "hover:border-ui-border-interactive peer-focus-visible:shadow-borders-focus",
          over && "!border-ui-border-interactive",
        )}
      >
        <ArrowUpTray />
        <span className="min-w-0 break-words">{name || t("mestresShipping.rates.chooseFile")}</span>
      </label>
    </div>
  );
}
