import { AccordionHeader, AccordionItem, AccordionPanel, Button, Subtitle2, Text } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Advanced } from "../advanced/advanced";
import { Filters } from "../filters/filters";
import { filterText } from "../filters/filter-words";
import { useLayout } from "../layout";
import { ProblemMessage } from "../message";
import type { PanePowers } from "../pane-powers";
import { CostCalculator } from "../practice/cost-calculator";
import { Practice } from "../practice/practice";
import { KeptAccordion } from "../unfolded";
import { useAction } from "../use-action";
import type { WorkbookContents } from "../../view/workbook-view";
import { SettingProblems } from "./setting-problems";

interface SettingsTabProps {
  readonly contents: WorkbookContents;
  readonly powers: PanePowers;
}

/** What the practice says of itself and of how it wants to score. */
export function SettingsTab({ contents, powers }: SettingsTabProps): ReactNode {
  const layout = useLayout();
  const action = useAction();
  const { settingsSheet, settings } = contents;
  const sections: readonly (readonly [name: string, title: string, section: ReactNode])[] = [
    ["cost", "Cost per session", <CostCalculator key="cost" />],
    ["practice", "Practice", <Practice key="practice" contents={contents} powers={powers} />],
    [
      "filters",
      filterText(settings) === null ? "Filters" : "Filters (in use)",
      <Filters key="filters" contents={contents} />,
    ],
    ["advanced", "Advanced", <Advanced key="advanced" />],
  ];
  return (
    <div className={layout.stack}>
      <Subtitle2 as="h2" className={layout.heading}>
        Settings
      </Subtitle2>
      <SettingProblems problems={contents.settingProblems} select={powers.select} />
      <Text className={layout.muted}>
        {settingsSheet === null
          ? "They are kept in this workbook, on a sheet Settings that saving adds."
          : "They are kept in this workbook, where you can change them too:"}
      </Text>
      {settingsSheet !== null && (
        <Button className={layout.button} onClick={() => void action.run(() => powers.showSheet(settingsSheet))}>
          <span dir="auto">Go to {settingsSheet}</span>
        </Button>
      )}
      <ProblemMessage problem={action.problem} />
      <KeptAccordion name="settings" first={["cost"]}>
        {sections.map(([name, title, section]) => (
          <AccordionItem key={name} value={name}>
            <AccordionHeader as="h3" size="large">
              <strong>{title}</strong>
            </AccordionHeader>
            <AccordionPanel>{section}</AccordionPanel>
          </AccordionItem>
        ))}
      </KeptAccordion>
    </div>
  );
}
