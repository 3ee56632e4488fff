import { Field, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { costPerSession } from "../../core/scoring/break-even";
import { dollarText } from "../../core/scoring/figure-words";
import { useLayout } from "../layout";
import { SettingField } from "../settings/setting-field";
import { type SettingsForm, useSettingsForm } from "../settings/settings-form";
import { CostBar } from "./cost-bar";
import { placeOfCost } from "./cost-range";
import { BLANKED_BY, type CostWay, enteredCost, enteredNumber, type PayWay } from "./entered-cost";

/** What a session costs the practice: the floor that every rate is held against. */
export function CostCalculator(): ReactNode {
  const layout = useLayout();
  const form = useSettingsForm();
  const way = useCostWay(form.textOf);
  const pay = usePayWay(form.textOf);
  const blank = (chosen: CostWay | PayWay): void => {
    const key = BLANKED_BY[chosen];
    if (key !== null && form.textOf(key) !== "") form.enter(key, "");
  };
  return (
    <div className={layout.stack}>
      <Field label="Cost of one session">
        <RadioGroup
          value={way.now}
          onChange={(_, { value }) => {
            way.choose(value as CostWay);
            blank(value as CostWay);
          }}
        >
          <Radio value="known" label="I know it" />
          <Radio value="parts" label="Work it out from its parts" />
        </RadioGroup>
      </Field>
      {way.now === "known" ? (
        <SettingField
          settingKey="cost.perSession"
          label="Cost per session"
          hint="All of it for a 60-minute session: clinician, staff, overhead."
        />
      ) : (
        <CostParts
          pay={pay.now}
          choose={(chosen) => {
            pay.choose(chosen);
            blank(chosen);
          }}
        />
      )}
      <CostResult />
    </div>
  );
}

/** A choice that the entries decide where they say something, else the user. */
interface Way<Name> {
  readonly now: Name;
  readonly choose: (name: Name) => void;
}

function useCostWay(textOf: SettingsForm["textOf"]): Way<CostWay> {
  const isKnown = textOf("cost.perSession") !== "";
  const [chosen, choose] = useState<CostWay>(isKnown ? "known" : "parts");
  return { now: isKnown ? "known" : chosen, choose };
}

function usePayWay(textOf: SettingsForm["textOf"]): Way<PayWay> {
  const isHourly = textOf("cost.clinicianHourly") !== "";
  const isShare = !isHourly && textOf("cost.clinicianShare") !== "";
  const [chosen, choose] = useState<PayWay>(isShare ? "share" : "hourly");
  return { now: isHourly ? "hourly" : isShare ? "share" : chosen, choose };
}

interface CostPartsProps {
  readonly pay: PayWay;
  readonly choose: (pay: PayWay) => void;
}

function CostParts({ pay, choose }: CostPartsProps): ReactNode {
  return (
    <>
      <Field label="Clinicians are paid">
        <RadioGroup value={pay} onChange={(_, { value }) => choose(value as PayWay)}>
          <Radio value="hourly" label="by the hour" />
          <Radio value="share" label="a share of what is collected" />
        </RadioGroup>
      </Field>
      {pay === "hourly" ? (
        <>
          <SettingField settingKey="cost.clinicianHourly" label="Clinician's pay" />
          <SettingField settingKey="cost.sessionMinutes" label="Length of a session" />
          <SettingField settingKey="cost.documentationMinutes" label="Notes for a session" />
          <SettingField
            settingKey="cost.nonBillableMinutes"
            label="Unbilled time per session"
            hint="No-shows, consults, coordination, training."
          />
        </>
      ) : (
        <SettingField
          settingKey="cost.clinicianShare"
          label="Clinicians' share"
          hint="60 stands for 60 % of collections."
        />
      )}
      <SettingField settingKey="cost.payrollRate" label="Payroll taxes and benefits" hint="On top of wages." />
      <SettingField
        settingKey="cost.adminHourly"
        label="Staff's pay"
        hint="Billing and front desk, before taxes and benefits."
      />
      <SettingField settingKey="cost.adminMinutes" label="Staff's time for a session" />
      <SettingField
        settingKey="cost.monthlyOverhead"
        label="Overhead a month"
        hint="Rent, software, insurance, supplies; without wages of billing staff."
      />
      <SettingField settingKey="cost.monthlySessions" label="Sessions a month" hint="Of the whole practice." />
    </>
  );
}

/** What comes of the fields as they stand, saved or not; read aloud as it changes. */
function CostResult(): ReactNode {
  const layout = useLayout();
  const { textOf } = useSettingsForm();
  const entered = enteredCost(textOf);
  const cost = entered && costPerSession(entered);
  const isShare = entered !== null && entered.perSession === null && entered.clinicianHourly === null;
  const minutes = enteredNumber("cost.referenceMinutes", textOf) ?? 60;
  const place = cost === null || isShare ? null : placeOfCost(cost, minutes);
  return (
    <div role="status" className={layout.tight}>
      {cost === null ? (
        <Text className={layout.text}>
          {entered === null
            ? "Correct the marked field to see the cost of a session."
            : "Enter what clinicians are paid to see the cost of a session."}
        </Text>
      ) : (
        <>
          <Text className={layout.text}>
            <strong>
              {dollarText(cost)} a session of {minutes} minutes
            </strong>
            {place === null ? "." : `: ${place.words}.`}
          </Text>
          {place === null ? (
            <Text className={layout.text}>
              Staff and overhead only: the clinicians' share comes off what each payer pays. The guide's range holds all
              costs, so the two cannot be compared.
            </Text>
          ) : (
            <CostBar place={place} />
          )}
        </>
      )}
    </div>
  );
}
