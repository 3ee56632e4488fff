export interface PageScript {
  /** Empty for a script that stands in the page itself. */
  readonly src: string;
  readonly inHead: boolean;
}

/** What the lint asks of a page. */
export interface HtmlPage {
  readonly language: string;
  /** The attributes of each meta element. */
  readonly metas: readonly ReadonlyMap<string, string>[];
  readonly scripts: readonly PageScript[];
}

const TAG = /<(\/?[a-z]+)((?:\s+[^\s=>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const COMMENT = /<!--.*?-->/gs;
/** Its own text may hold what looks like tags. */
const SCRIPT_TEXT = /(<script\b[^>]*>).*?(?=<\/script\s*>)/gis;

export function readHtmlPage(text: string): HtmlPage {
  const tags = [...text.replace(COMMENT, "").replace(SCRIPT_TEXT, "$1").matchAll(TAG)].map((tag) => ({
    name: tag[1]!.toLowerCase(),
    attributes: attributesOf(tag[2]!),
  }));
  const headEnd = tags.findIndex(({ name }) => name === "/head" || name === "body");
  return {
    language: tags.find(({ name }) => name === "html")?.attributes.get("lang") ?? "",
    metas: tags.filter(({ name }) => name === "meta").map(({ attributes }) => attributes),
    scripts: tags.flatMap(({ name, attributes }, index) =>
      name === "script" ? [{ src: attributes.get("src") ?? "", inHead: headEnd < 0 || index < headEnd }] : [],
    ),
  };
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name, double, single, bare]) => [
      name!.toLowerCase(),
      double ?? single ?? bare ?? "",
    ]),
  );
}
