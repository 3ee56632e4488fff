import { useRef, useState, type ReactElement } from "react";
import type { PageStore } from "./page-store";
import { Question } from "./question";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FILE_NAME = "payer-scorecard.xlsx";

/** What was asked for while something would be lost by it. */
type Wish = { readonly what: "open"; readonly file: File } | { readonly what: "start again" };

/** What is done with the workbook as a file. Nothing of it leaves the browser. */
export function Toolbar({
  store,
  isChanged,
}: {
  readonly store: PageStore;
  readonly isChanged: boolean;
}): ReactElement {
  const chooser = useRef<HTMLInputElement>(null);
  const [wish, setWish] = useState<Wish | null>(null);
  const run = (wanted: Wish): void => {
    setWish(null);
    if (wanted.what === "open") void openFile(store, wanted.file);
    else void store.attempt("Putting the sample back ...", () => store.startAgain("practice"));
  };
  const ask = (wanted: Wish): void => (isChanged ? setWish(wanted) : run(wanted));
  return (
    <div className="toolbar" role="toolbar" aria-label="Workbook as a file">
      <button type="button" onClick={() => void download(store)}>
        Download
      </button>
      <button type="button" onClick={() => chooser.current?.click()}>
        Open
      </button>
      <button type="button" onClick={() => ask({ what: "start again" })}>
        Start again
      </button>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="A claim file of your own"
        accept=".csv,.txt,.xlsx,.xlsm"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) ask({ what: "open", file });
          // Chosen again, the same file is a new choice.
          target.value = "";
        }}
      />
      {wish && (
        <Question
          words="The workbook has changes that are not downloaded. Leave them behind?"
          yes={wish.what === "open" ? `Open ${wish.file.name}` : "Start again"}
          onYes={() => run(wish)}
          onNo={() => setWish(null)}
        />
      )}
    </div>
  );
}

async function download(store: PageStore): Promise<void> {
  const bytes = await store.attempt("Saving the workbook ...", () => store.worker.save());
  if (!bytes) return;
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type: XLSX }));
  Object.assign(document.createElement("a"), { href: address, download: FILE_NAME }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  store.set({ message: { text: `${FILE_NAME} was saved by your browser.`, isProblem: false } });
}

async function openFile(store: PageStore, file: File): Promise<void> {
  const leftOut = await store.attempt(`Opening ${file.name} ...`, async () =>
    store.open(file.name, new Uint8Array(await file.arrayBuffer())),
  );
  if (!leftOut) return;
  const text = [`${file.name} is open.`, ...leftOut].join(" ");
  store.set({ message: { text, isProblem: false } });
}
