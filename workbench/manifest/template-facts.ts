/** GUIDs that Microsoft's templates and reference pages ship, and that every add-in has to replace by its own. */
export const TEMPLATE_IDS: Readonly<Record<string, string>> = {
  "05c2e1c9-3e1d-406e-9a91-e9ac64854143": "the task pane templates",
  "9bb7a975-b568-4b2d-9683-39fd2900118f": "the Word template",
  "ca968be6-628b-4f14-ba3c-3e614effa9bd": "the custom functions template",
  "19791936-c8fa-48c9-a354-e347c71ae827": "an older custom functions template",
  "12345678-abcd-1234-efab-123456789abc": "the reference pages",
  "00000000-0000-0000-0000-000000000000": "no add-in at all",
};

/** Hosts of the templates' example company and of their forwarding links; subdomains count. */
export const TEMPLATE_HOSTS = ["contoso.com", "go.microsoft.com", "example.com"];
