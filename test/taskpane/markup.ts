import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** The markup of a part, without the colors of its theme. */
export function markupOf(part: ReactNode): string {
  const themed = createElement(FluentProvider, { theme: webLightTheme }, part);
  return renderToStaticMarkup(themed).replace(/<style[\s\S]*?<\/style>/g, "");
}

/** What is read aloud as it appears, of every live region. */
export function announced(markup: string): string {
  const parts = [...markup.matchAll(/<div(?=[^>]*role="(?:status|alert)")[^>]*>/g)].map(({ 0: tag, index }) =>
    innerOf(markup, index + tag.length),
  );
  return parts.map(textOf).filter(Boolean).join(" | ");
}

/** The markup from the end of a div's tag to the end of the div. */
function innerOf(markup: string, from: number): string {
  let depth = 1;
  for (const { 0: tag, index } of markup.slice(from).matchAll(/<(\/?)div\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return markup.slice(from, from + index);
  }
  throw new Error("the live region has no end");
}

/** What a reader sees of it, in one line. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();

/** The words of its buttons, tabs apart. */
export const buttons = (markup: string): string[] =>
  [...markup.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
    .filter(([, attributes]) => !attributes!.includes('role="tab"'))
    .map((found) => textOf(found[2]!));

export const isDisabled = (markup: string, name: string): boolean =>
  [...markup.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)].some(
    ([, attributes, words]) => textOf(words!) === name && attributes!.includes('aria-disabled="true"'),
  );

/** The levels of its headings: `h2`. */
export const headings = (markup: string): string[] => [...markup.matchAll(/<(h[1-6])\b/g)].map(([, level]) => level!);
