/** The sample practice comes as it is checked in. */
const SAMPLE = "^assets/samples/(claims[.]csv|settings[.]json)$";

/** The import rules of the architecture: everything points down, nothing in src knows the workbench. */
const only = (name, from, allowed) => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: "^(src|workbench|test|assets)/", pathNot: [from, ...allowed].join("|") },
});

module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { path: "^(src|workbench)/", orphan: true, pathNot: "\\.d\\.ts$|^src/requirements" },
      to: {},
    },
    only("settings-stand-alone", "^src/core/settings/", []),
    only("claims-use-settings", "^src/core/claims/", ["^src/core/settings/"]),
    only("sources-use-claims", "^src/core/sources/", ["^src/core/claims/", "^src/core/settings/"]),
    only("medicare-uses-settings", "^src/core/medicare/", ["^src/core/settings/"]),
    only("scoring-uses-claims", "^src/core/scoring/", [
      "^src/core/medicare/",
      "^src/core/claims/",
      "^src/core/settings/",
    ]),
    only("analysis-uses-scoring", "^src/core/analysis/", [
      "^src/core/scoring/",
      "^src/core/medicare/",
      "^src/core/claims/",
      "^src/core/settings/",
    ]),
    only("sheets-use-scoring", "^src/core/sheets/", [
      "^src/core/exit/",
      "^src/core/negotiation/",
      "^src/core/analysis/",
      "^src/core/scoring/",
      "^src/core/medicare/",
      "^src/core/claims/",
      "^src/core/settings/",
    ]),
    only("exit-uses-negotiation", "^src/core/exit/", [
      "^src/core/negotiation/",
      "^src/core/analysis/",
      "^src/core/scoring/",
      "^src/core/claims/",
      "^src/core/settings/",
    ]),
    only("negotiation-uses-scoring", "^src/core/negotiation/", [
      "^src/core/analysis/",
      "^src/core/medicare/",
      "^src/core/scoring/",
      "^src/core/claims/",
      "^src/core/settings/",
    ]),
    only("excel-uses-core", "^src/excel/", ["^src/core/", "^src/view/", SAMPLE]),
    only("functions-use-core", "^src/functions/", ["^src/core/"]),
    only("commands-use-excel", "^src/commands/", [
      "^src/excel/",
      "^src/view/",
      "^src/core/",
      "^src/taskpane/pane-powers",
      "^src/dialog/dialog-address",
    ]),
    only("dialog-stands-alone", "^src/dialog/", []),
    only("taskpane-uses-core", "^src/taskpane/", ["^src/core/", "^src/view/"]),
    only("view-uses-core", "^src/view/", ["^src/core/"]),
    {
      name: "runtime-starts-light",
      comment:
        "What runs hidden in every workbook with functions loads the pane and the building of sheets only when asked.",
      severity: "error",
      from: { path: "^src/(main|page|commands/|taskpane/open-pane)" },
      to: {
        path: "^src/excel/|^src/taskpane/.*[.]tsx$|^node_modules/",
        dynamic: false,
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "sheets-come-with-scoring",
      severity: "error",
      from: {
        path: "^src/(excel|commands|taskpane)/",
        pathNot: "^src/excel/(score-workbook|save-settings|save-records|add-sample)",
      },
      to: {
        path: "^src/core/sheets/",
        pathNot: "cell-address|text-width|field-words|palette|requested-sheets|payer-sheets|defined-names",
        dependencyTypesNot: ["type-only"],
      },
    },
    only("src-never-imports-workbench", "^src/", [SAMPLE]),
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["npm", "npm-dev", "core"], pathNot: "papaparse" },
    },
    {
      name: "src-needs-no-dev-package",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "core"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
  },
};
