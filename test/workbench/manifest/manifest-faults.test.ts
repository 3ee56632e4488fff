import { describe, expect, test } from "vitest";
import { MANIFEST, builtFiles, problemsWith, replaced } from "./project";

/** A fault of the manifest: what is replaced by what, and what the message has to name. */
type Fault = [rule: number, fault: string, from: string | RegExp, to: string, says: string];

const ICON_32 = `<bt:Image size="32" resid="Icon.32"/>`;
const HELP_BUTTON = `<Control xsi:type="Button" id="PayerScorecard.Help">`;
const LONG = "x".repeat(251);

const STRUCTURE: Fault[] = [
  [1, "another kind of add-in", `xsi:type="TaskPaneApp"`, `xsi:type="ContentApp"`, `has to be "TaskPaneApp"`],
  [1, "a later version of overrides", "VersionOverridesV1_0", "VersionOverridesV1_1", "<VersionOverrides>"],
  [1, "an older schema", "appforoffice/1.1", "appforoffice/1.0", "<OfficeApp"],
  [1, "an older schema of overrides", "/taskpaneappversionoverrides", "/mailappversionoverrides", "<VersionOverrides"],
  [1, "an undeclared prefix", /<bt:Sets(.*?)<\/bt:Sets>/s, "<b:Sets$1</b:Sets>", `unbound namespace prefix: "b"`],
  [
    1,
    "elements of the base out of order",
    /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s,
    "$2$1",
    "move it before <ProviderName>",
  ],
  [
    1,
    "overrides out of order",
    /(<Requirements>\s*<bt:.*?<\/Requirements>)\s*(<Hosts>.*?<\/Hosts>)/s,
    "$2$1",
    "<Hosts>",
  ],
  [
    1,
    "lists of resources out of order",
    /(<bt:Images>.*<\/bt:Images>)\s*(<bt:Urls>.*<\/bt:Urls>)/s,
    "$2$1",
    "<bt:Images>",
  ],
  [1, "a button's parts out of order", /(<Supertip>.*?<\/Supertip>)\s*(<Icon>.*?<\/Icon>)/s, "$2$1", "<Supertip>"],
  [1, "an unknown element", "<Permissions>", "<Colour/><Permissions>", "<Colour> does not belong in <OfficeApp"],
  [1, "an element of mail add-ins", "<Runtimes>", "<MobileFormFactor/><Runtimes>", "<MobileFormFactor>"],
  [1, "an element twice", /(<FunctionFile .*?>)/, "$1$1", "<FunctionFile> 2 times"],
  [1, "a button without an action", /<Action xsi:type="ExecuteFunction">.*?<\/Action>/s, "", "has no <Action>"],
  [1, "an unknown action", `xsi:type="ExecuteFunction"`, `xsi:type="RunFunction"`, "ExecuteFunction, ShowTaskpane"],
  [1, "an unknown control", HELP_BUTTON, replaced(HELP_BUTTON, "Button", "MobileButton"), "Button, Menu"],
  [1, "an unclosed element", "</Permissions>", "", "not well-formed"],
  [1, "two hyphens in a comment", "<Permissions>", "<!-- a -- b --><Permissions>", "not well-formed"],
  [1, "a bracket in an attribute", "Measures and grades", "Measures < grades", "not well-formed"],
  [1, "a control character", "<Permissions>", "<Permissions>\u0001", "not well-formed"],
  [1, "another encoding", /encoding="UTF-8"/i, 'encoding="UTF-16"', "it has to be UTF-8"],
  [1, "loose text", "<Hosts>", "<Hosts>junk", `<Hosts> holds the text "junk"`],
  [
    1,
    "two extension points of a kind",
    /(<ExtensionPoint xsi:type="CustomFunctions">.*?<\/ExtensionPoint>)/s,
    "$1$1",
    `<ExtensionPoint xsi:type="CustomFunctions"> more than once`,
  ],
  [1, "a bare ampersand in an attribute", "Measures and grades", "Measures & grades", `line 8: a bare "&"`],
];

const BASE: Fault[] = [
  [2, "no id", /<Id>.*<\/Id>/, "", "<Id>"],
  [2, "an id that is no GUID", /<Id>.*<\/Id>/, "<Id>payer-scorecard</Id>", `"payer-scorecard"`],
  [2, "a template's id", /<Id>.*<\/Id>/, "<Id>05C2E1C9-3E1D-406E-9A91-E9AC64854143</Id>", "task pane templates"],
  [3, "no version", /<Version>.*<\/Version>/, "", "<Version>"],
  [3, "a version of five numbers", "<Version>0.1.0.0", "<Version>0.1.0.0.0", `"0.1.0.0.0"`],
  [3, "a version with a word", "<Version>0.1.0.0", "<Version>0.1.0-beta", `"0.1.0-beta"`],
  [4, "no language", /<DefaultLocale>.*<\/DefaultLocale>/, "", "<DefaultLocale>"],
  [4, "a language without a country", "<DefaultLocale>en-US", "<DefaultLocale>english", `"english"`],
  [4, "a malformed further language", ...translated("fr_FR", "Fiche"), `Locale="fr_FR"`],
  [5, "a name that is empty in another language", ...translated("fr-FR", ""), "<DisplayName> is empty"],
  [4, "the default language twice", ...translated("en-US", "Card"), "second time"],
  [5, "no name", /<DisplayName .*?>/, "", "<DisplayName>"],
  [
    5,
    "a name that is too long",
    `<DisplayName DefaultValue="`,
    `<DisplayName DefaultValue="${"x".repeat(126)}`,
    "at most 125",
  ],
  [
    5,
    "a name that poses as Microsoft's",
    `<DisplayName DefaultValue="`,
    `<DisplayName DefaultValue="Excel `,
    "Excel Payer Scorecard",
  ],
  [5, "no provider", /<ProviderName>.*<\/ProviderName>/, "", "<ProviderName>"],
  [5, "no description", /<Description DefaultValue.*?>/, "", "<Description>"],
  [
    5,
    "a description that is too long",
    `<Description DefaultValue="`,
    `<Description DefaultValue="${LONG}`,
    "at most 250",
  ],
  [5, "a label that is too long", `DefaultValue="Scorecard"`, `DefaultValue="${LONG}"`, `"Pane.Label"`],
  [5, "a label that is empty", `DefaultValue="Scorecard"`, `DefaultValue=""`, `"Pane.Label"> is empty`],
  [
    5,
    "a tip that is too long",
    `DefaultValue="Build the scorecard, follow`,
    `DefaultValue="${LONG}`,
    `"Pane.Description"`,
  ],
  [6, "http", `<SupportUrl DefaultValue="https:`, `<SupportUrl DefaultValue="http:`, "is not https"],
  [
    6,
    "a relative address",
    `<SupportUrl DefaultValue="https://localhost:3000/`,
    `<SupportUrl DefaultValue="`,
    "no absolute",
  ],
  [6, "an address without a value", /<SupportUrl .*?>/, "<SupportUrl/>", "<SupportUrl>"],
  [6, "a query", /(?<=id="Help\.Url".*)help\.html/, "help.html?practice=12", `"Help.Url"`],
  [6, "a password", /(?<=id="Help\.Url".*)https:\/\//, "https://me:secret@", "a password"],
  [
    6,
    "an address that is too long",
    /(?<=id="Help\.Url".*)help\.html/,
    `help.html#${"x".repeat(2048)}`,
    "at most 2048",
  ],
  [7, "no icon", /<IconUrl .*?>/, "", "<IconUrl>"],
  [7, "no large icon", /<HighResolutionIconUrl .*?>/, "", "<HighResolutionIconUrl>"],
  [7, "an icon of another size", /(?<=<IconUrl .*)icon-32/, "icon-16", "16 x 16 pixels: it has to be 32 x 32"],
  [7, "the large icon of another size", "icon-64", "icon-32", "32 x 32 pixels: it has to be 64 x 64"],
  [8, "no page for support", /<SupportUrl .*?>/, "", "<SupportUrl>"],
  [8, "a template's page for support", /(?<=<SupportUrl .*)localhost:3000/, "www.contoso.com", "www.contoso.com"],
  [9, "no hosts", /<Hosts>\s*<Host Name.*?<\/Hosts>/s, "", "<OfficeApp> has no host"],
  [9, "a further host", `<Host Name="Workbook"/>`, `<Host Name="Workbook"/><Host Name="Document"/>`, `"Document"`],
  [
    9,
    "another host in the overrides",
    `<Host xsi:type="Workbook">`,
    `<Host xsi:type="Document">`,
    "<VersionOverrides>",
  ],
  [20, "an entry for its own host", ...allowing("https://localhost:3000"), "own host"],
  [20, "an entry for another host", ...allowing("https://www.contoso.com"), "contoso"],
  [21, "no permissions", /<Permissions>.*<\/Permissions>/, "", "missing"],
  [21, "less permissions", "ReadWriteDocument", "ReadDocument", `"ReadDocument"`],
];

const OVERRIDES: Fault[] = [
  [10, "no requirements", /<Requirements>\s*<Sets.*?<\/Requirements>/s, "", "SharedRuntime 1.1"],
  [10, "no requirements in the overrides", /<Requirements>\s*<bt:Sets.*?<\/Requirements>/s, "", "<VersionOverrides>"],
  [
    10,
    "a lower floor",
    `<Set Name="ExcelApi" MinVersion="1.12"/>`,
    `<Set Name="ExcelApi" MinVersion="1.1"/>`,
    "ExcelApi 1.12",
  ],
  [10, "a higher floor in the overrides", /(?<=bt:Set .*)1\.12/, "1.13", "ExcelApi 1.13"],
  [10, "a floor without a version", ` MinVersion="1.12"`, "", "ExcelApi 1.12"],
  [10, "a further set", /(<bt:Set .*?>)/, `$1<bt:Set Name="DialogApi"/>`, "DialogApi 1.1"],
  [11, "a resid without its entry", /<bt:String id="Help\.Title".*?>/, "", `"Help.Title"`],
  [
    11,
    "an entry that nothing names",
    "</bt:ShortStrings>",
    `<bt:String id="Old" DefaultValue="Old"/></bt:ShortStrings>`,
    `"Old"`,
  ],
  [
    11,
    "a resid of the wrong list",
    `<Title resid="Help.Title"/>`,
    `<Title resid="Help.Description"/>`,
    "<bt:LongStrings>",
  ],
  [11, "a resid in other capitals", `<Title resid="Help.Title"/>`, `<Title resid="help.title"/>`, `"help.title"`],
  [11, "an element without a resid", `<Title resid="Help.Title"/>`, "<Title/>", "<Title> has no resid"],
  [11, "an entry twice", /(<bt:String id="Help\.Title".*?>)/, "$1$1", "stands twice"],
  [11, "an id that is too long", "Functions.Metadata.Url", "Functions.Metadata.".padEnd(33, "x"), "33 characters"],
  [
    12,
    "another page for the functions",
    /(?<=<Page>\s*)<Source.*?>/,
    other("SourceLocation"),
    "<Page> of the custom functions",
  ],
  [
    12,
    "another page for the commands",
    `<FunctionFile resid="Taskpane.Url"/>`,
    other("FunctionFile"),
    "<FunctionFile>",
  ],
  [
    12,
    "another page for the pane",
    /(?<="ShowTaskpane">\s*)<Source.*?>/,
    other("SourceLocation"),
    "The ShowTaskpane action",
  ],
  [12, "another page for the runtime", /(?<=<Runtime resid=")Taskpane/, "Help", `<Runtime> names "Help.Url"`],
  [12, "no page for the commands", `<FunctionFile resid="Taskpane.Url"/>`, "", "<FunctionFile> is missing"],
  [12, "no runtime", /<Runtimes>.*<\/Runtimes>/s, "", "0 <Runtime>s"],
  [
    12,
    "a pane of its own",
    `<SourceLocation resid="Taskpane.Url"/>\n                  </Action>`,
    `<TaskpaneId>Main</TaskpaneId>$&`,
    "one pane",
  ],
  [12, "another page of the base", /(?<=<SourceLocation Def.*)taskpane\.html/, "help.html", "<DefaultSettings>"],
  [13, "a short life", `lifetime="long"`, `lifetime="short"`, "<Runtime"],
  [13, "no lifetime", ` lifetime="long"`, "", "<Runtime"],
  [
    14,
    "an icon without a size",
    new RegExp(`${ICON_32}(?=.*PayerScorecard\\.Pane)`, "s"),
    "",
    "no picture of 32 pixels",
  ],
  [
    14,
    "a size that Office does not show",
    new RegExp(ICON_32),
    `${ICON_32}<bt:Image size="33" resid="Icon.32"/>`,
    `size="33"`,
  ],
  [14, "a picture of another size", /(?<=id="Icon\.80".*)icon-80/, "icon-64", "64 x 64 pixels: it has to be 80 x 80"],
  [
    14,
    "a button without an icon",
    /<Icon>(?:(?!<Icon>).)*?<\/Icon>(?=\s*<Action xsi:type="ShowTaskpane")/s,
    "",
    `"PayerScorecard.Pane"`,
  ],
  [15, "an id twice", `id="PayerScorecard.Help"`, `id="PayerScorecard.Build"`, "another element"],
  [15, "no id", ` id="PayerScorecard.Help"`, "", "<Control> has no id"],
  [15, "an id of a command that is too long", "PayerScorecard.Help", "x".repeat(126), "126 characters"],
  [15, "a tab that Excel has not", "TabData", "TabDate", `"TabDate"`],
  [
    15,
    "two tabs of its own",
    /<OfficeTab id="TabData">(.*?<\/Group>)\s*<\/OfficeTab>/s,
    customTabs(),
    "2 <CustomTab>s",
  ],
  [16, "a button that nothing answers", "<FunctionName>OpenHelp", "<FunctionName>openHelp", `"openHelp"`],
  [16, "a button without a function", "<FunctionName>OpenHelp", "<FunctionName>", `<FunctionName> is ""`],
  [17, "a prefix for the functions", "</Metadata>", `</Metadata><Namespace resid="Group.Label"/>`, "<Namespace"],
  [17, "an equivalent of another kind", "</Resources>", "</Resources><EquivalentAddins/>", "<EquivalentAddins>"],
  [
    19,
    "the script at another host",
    /(?<="Functions\.Script\.Url".*)localhost:3000/,
    "cdn.invalid",
    "<Script> of the functions",
  ],
  [19, "the list of functions at another port", /(?<="Functions\.Metadata\.Url".*)3000/, "3001", "<Metadata>"],
  [23, "a picture that is not built", /(?<=id="Icon\.80".*)icon-80/, "icon-81", "names assets/icon-81.png"],
  [23, "a page in other capitals", /(?<=<SupportUrl .*)help/, "Help", "names Help.html"],
];

/** The name in another language. */
function translated(locale: string, value: string): [RegExp, string] {
  return [/<DisplayName (.*?)\/>/, `<DisplayName $1><Override Locale="${locale}" Value="${value}"/></DisplayName>`];
}

function allowing(domain: string): [RegExp, string] {
  return [/(<SupportUrl .*?>)/, `$1<AppDomains><AppDomain>${domain}</AppDomain></AppDomains>`];
}

function other(tag: string): string {
  return `<${tag} resid="Help.Url"/>`;
}

function customTabs(): string {
  const tab = (id: string): string => `<CustomTab id="${id}">$1<Label resid="Group.Label"/></CustomTab>`;
  const second = `<CustomTab id="Second"><Group id="Second.Group"><Label resid="Group.Label"/>${icons()}
    <Control xsi:type="Button" id="Second.Button"><Label resid="Help.Label"/>
    <Supertip><Title resid="Help.Title"/><Description resid="Help.Description"/></Supertip>${icons()}
    <Action xsi:type="ExecuteFunction"><FunctionName>OpenHelp</FunctionName></Action></Control></Group>
    <Label resid="Group.Label"/></CustomTab>`;
  return tab("First") + second;
}

function icons(): string {
  return `<Icon>${[16, 32, 80].map((size) => `<bt:Image size="${size}" resid="Icon.${size}"/>`).join("")}</Icon>`;
}

describe.each([
  ["structure", STRUCTURE],
  ["base", BASE],
  ["overrides", OVERRIDES],
])("a fault in the manifest's %s", (_, faults) => {
  test.each(faults)("is caught by rule %i alone: %s", (rule, _fault, from, to, says) => {
    const problems = problemsWith({ text: replaced(MANIFEST, from, to) });
    expect([...new Set(problems.map((problem) => problem.rule))]).toEqual([rule]);
    expect(problems.map(({ message }) => message).join("\n")).toContain(says);
  });
});

test("every message is one line, names an element and says what to do", () => {
  const messages = [...STRUCTURE, ...BASE, ...OVERRIDES].flatMap(([, , from, to]) =>
    problemsWith({ text: replaced(MANIFEST, from, to) }).map(({ message }) => message),
  );
  expect(messages.filter((message) => /[\n\r]/.test(message) || !/[:,] .*\.$/.test(message))).toEqual([]);
});

describe("keyboard shortcuts", () => {
  const text = replaced(
    MANIFEST,
    "</VersionOverrides>",
    `</VersionOverrides><ExtendedOverrides Url="https://localhost:3000/shortcuts.json"/>`,
  );
  const problemsOf = (shortcuts: string | null) =>
    problemsWith({ text, files: builtFiles({ "shortcuts.json": shortcuts }) });

  test("may run what a button runs", () => {
    expect(problemsOf(`{"actions":[{"id":"BuildScorecard","type":"ExecuteFunction"}],"shortcuts":[]}`)).toEqual([]);
  });

  test.each<[fault: string, shortcuts: string | null, rule: number, says: string]>([
    ["run what the script does not know", `{"actions":[{"id":"Build"}]}`, 16, `runs "Build"`],
    ["stand in a file that is no list", "[]", 16, "no list of shortcuts"],
    ["stand in a file that is no JSON", "{", 16, "no list of shortcuts"],
    ["stand in a file that was not built", null, 23, "shortcuts.json"],
  ])("are refused where they %s", (_, shortcuts, rule, says) => {
    expect(problemsOf(shortcuts)).toEqual([{ rule, message: expect.stringContaining(says) as string }]);
  });
});
