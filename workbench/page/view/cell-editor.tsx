import { useEffect, useRef, useState, type CSSProperties, type ReactElement } from "react";

interface EditorProps {
  readonly label: string;
  /** What the cell holds, or the first letter that was typed into it. */
  readonly begin: string | Promise<string>;
  readonly style: CSSProperties;
  /** `null`: given up. `key`: what ended it; `null`: the focus went elsewhere. */
  readonly onEnd: (input: string | null, key: "Enter" | "Tab" | null) => void;
}

/** The box over a cell in which it is edited. */
export function CellEditor({ label, begin, style, onEnd }: EditorProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(typeof begin === "string" ? begin : null);
  const hasEnded = useRef(false);
  useEffect(() => {
    if (typeof begin !== "string") void begin.then(setText);
    // The promise is a new one at each drawing; the first counts.
  }, []);
  useEffect(() => box.current?.focus(), [text === null]);
  const end = (input: string | null, key: "Enter" | "Tab" | null): void => {
    if (hasEnded.current) return;
    hasEnded.current = true;
    onEnd(input, key);
  };
  return (
    <input
      ref={box}
      className="editor"
      aria-label={label}
      value={text ?? ""}
      readOnly={text === null}
      style={{ ...style, width: `${(text?.length ?? 0) + 3}ch` }}
      onChange={(event) => setText(event.target.value)}
      onMouseDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={() => end(text, null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === "Escape") end(null, null);
        else if (event.key === "Enter" || event.key === "Tab") end(text, event.key);
        else return;
        event.preventDefault();
      }}
    />
  );
}
