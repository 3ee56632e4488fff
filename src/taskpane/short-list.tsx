import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLayout } from "./layout";

interface ShortListProps {
  readonly sentences: readonly string[];
  /** How many stand open. */
  readonly most: number;
}

/** Sentences of which the first are shown, the others on a click. */
export function ShortList({ sentences, most }: ShortListProps): ReactNode {
  const layout = useLayout();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? sentences : sentences.slice(0, most);
  return (
    <>
      <ul className={layout.list}>
        {shown.map((sentence) => (
          <li key={sentence} dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
      {shown.length < sentences.length && (
        <Button size="small" className={layout.button} onClick={() => setWhole(true)}>
          {sentences.length - shown.length} more
        </Button>
      )}
    </>
  );
}
