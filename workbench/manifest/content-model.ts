/** How often an element may stand in its place. What a rule of its own asks for is optional here. */
type Times = "once" | "optional" | "many" | "any";

/** An element, and what may stand in it in this order. */
export interface Model {
  readonly name: string;
  readonly times: Times;
  readonly schema: Schema;
  readonly children: readonly Model[];
  /** Where `xsi:type` decides what may stand in it. */
  readonly types?: Readonly<Record<string, readonly Model[]>>;
}

type Schema = "app" | "overrides" | "types";

/** The address of each schema. */
export const SCHEMAS: Readonly<Record<Schema, string>> = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  types: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

const element =
  (schema: Schema) =>
  (times: Times, name: string, ...children: readonly Model[]): Model => ({ name, times, schema, children });

const app = element("app");
const over = element("overrides");
const basic = element("types");

function typed(times: Times, name: string, types: Readonly<Record<string, readonly Model[]>>): Model {
  return { ...over(times, name), types };
}

const IN_OTHER_LANGUAGES = app("any", "Override");
const BASIC_IN_OTHER_LANGUAGES = basic("any", "Override");

const SUPERTIP = over("once", "Supertip", over("once", "Title"), over("once", "Description"));
const ICON = over("optional", "Icon", basic("any", "Image"));
const ACTION = typed("once", "Action", {
  ExecuteFunction: [over("once", "FunctionName")],
  ShowTaskpane: [over("optional", "TaskpaneId"), over("once", "SourceLocation"), over("optional", "Title")],
});
const LABELLED = [over("optional", "OverriddenByRibbonApi"), over("once", "Label"), SUPERTIP, ICON];

const CONTROL = typed("many", "Control", {
  Button: [...LABELLED, ACTION, over("optional", "Enabled")],
  Menu: [...LABELLED, over("once", "Items", over("many", "Item", ...LABELLED, ACTION, over("optional", "Enabled")))],
});
const GROUP = over("many", "Group", over("optional", "OverriddenByRibbonApi"), over("once", "Label"), ICON, CONTROL);

const EXTENSION_POINT = typed("many", "ExtensionPoint", {
  CustomFunctions: [
    over("once", "Script", over("once", "SourceLocation")),
    over("once", "Page", over("once", "SourceLocation")),
    over("once", "Metadata", over("once", "SourceLocation")),
    over("optional", "Namespace"),
  ],
  PrimaryCommandSurface: [
    over("any", "OfficeTab", GROUP),
    // That there is at most one is for rule 15 to say.
    over("any", "CustomTab", GROUP, over("once", "Label")),
  ],
  ContextMenu: [over("many", "OfficeMenu", CONTROL)],
});

const VERSION_OVERRIDES = over(
  "once",
  "VersionOverrides",
  over("optional", "Description"),
  over("optional", "Requirements", basic("once", "Sets", basic("any", "Set"))),
  over(
    "optional",
    "Hosts",
    over(
      "any",
      "Host",
      over("optional", "Runtimes", over("any", "Runtime")),
      over("once", "AllFormFactors", EXTENSION_POINT),
      over(
        "once",
        "DesktopFormFactor",
        over(
          "optional",
          "GetStarted",
          over("once", "Title"),
          over("once", "Description"),
          over("once", "LearnMoreUrl"),
        ),
        over("optional", "FunctionFile"),
        EXTENSION_POINT,
      ),
    ),
  ),
  over(
    "once",
    "Resources",
    basic("once", "Images", basic("any", "Image", BASIC_IN_OTHER_LANGUAGES)),
    basic("once", "Urls", basic("any", "Url", BASIC_IN_OTHER_LANGUAGES)),
    basic("once", "ShortStrings", basic("any", "String", BASIC_IN_OTHER_LANGUAGES)),
    basic("once", "LongStrings", basic("any", "String", BASIC_IN_OTHER_LANGUAGES)),
  ),
  // Known, so that rule 17 can say why this add-in has none.
  over("optional", "EquivalentAddins", over("any", "EquivalentAddin"), over("optional", "Effect")),
);

/**
 * What Office's schema allows a task pane add-in for Excel, less what belongs to other hosts, to dictionaries and to sign-on, which this
 * add-in has not. Elements out of order read to Office as elements that may not be there, and the add-in does not load.
 */
export const OFFICE_APP: Model = app(
  "once",
  "OfficeApp",
  app("optional", "Id"),
  app("optional", "AlternateId"),
  app("optional", "Version"),
  app("optional", "ProviderName"),
  app("optional", "DefaultLocale"),
  app("optional", "DisplayName", IN_OTHER_LANGUAGES),
  app("optional", "Description", IN_OTHER_LANGUAGES),
  app("optional", "IconUrl", IN_OTHER_LANGUAGES),
  app("optional", "HighResolutionIconUrl", IN_OTHER_LANGUAGES),
  app("optional", "SupportUrl", IN_OTHER_LANGUAGES),
  app("optional", "AppDomains", app("any", "AppDomain")),
  app("optional", "Hosts", app("any", "Host")),
  app("optional", "Requirements", app("once", "Sets", app("any", "Set"))),
  app("once", "DefaultSettings", app("once", "SourceLocation", IN_OTHER_LANGUAGES)),
  app("optional", "Permissions"),
  VERSION_OVERRIDES,
  app("optional", "ExtendedOverrides"),
);
