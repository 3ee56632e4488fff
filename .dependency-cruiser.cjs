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
      from: { path: "^(src|workbench)/", orphan: true, pathNot: "\\.d\\.ts$" },
      to: {},
    },
    only("settings-stand-alone", "^src/core/settings/", []),
    only("claims-use-settings", "^src/core/claims/", ["^src/core/settings/"]),
    only("sources-use-claims", "^src/core/sources/", ["^src/core/claims/", "^src/core/settings/"]),
    only("scoring-uses-claims", "^src/core/scoring/", ["^src/core/claims/", "^src/core/settings/"]),
    only("sheets-use-scoring", "^src/core/sheets/", ["^src/core/scoring/", "^src/core/claims/", "^src/core/settings/"]),
    only("excel-uses-core", "^src/excel/", ["^src/core/"]),
    only("src-never-imports-workbench", "^src/", []),
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
