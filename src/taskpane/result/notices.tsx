import type { ReactNode } from "react";
import { Message } from "../message";
import { inFieldWords } from "../settings/setting-labels";
import { ShortList } from "../short-list";

/** Notices that stand open; the most urgent come first, and the ranking should be near. */
const MOST_NOTICES = 2;

/** What the reader has to know before any figure. */
export function Notices({ notices }: { readonly notices: readonly string[] }): ReactNode {
  if (notices.length === 0) return null;
  return (
    <Message intent="warning" title="Before you rely on it">
      <ShortList sentences={notices.map(inFieldWords)} most={MOST_NOTICES} />
    </Message>
  );
}
