import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useLayout } from "../layout";
import { Message } from "../message";

/** Notices that stand open; the most urgent come first, and the ranking shall be near. */
const MOST_NOTICES = 2;

/** What the reader has to know before any figure. */
export function Notices({ notices }: { readonly notices: readonly string[] }): ReactNode {
  const layout = useLayout();
  const [isWhole, setWhole] = useState(false);
  if (notices.length === 0) return null;
  const shown = isWhole ? notices : notices.slice(0, MOST_NOTICES);
  return (
    <Message intent="warning" title="Before you rely on it">
      <ul className={layout.list}>
        {shown.map((notice) => (
          <li key={notice} dir="auto">
            {notice}
          </li>
        ))}
      </ul>
      {shown.length < notices.length && (
        <Button size="small" onClick={() => setWhole(true)}>
          {notices.length - shown.length} more
        </Button>
      )}
    </Message>
  );
}
