import type { PanePowers } from "./pane-powers";
import { useSettingsForm } from "./settings/settings-form";

/** Building as the pane does it: what stands in its fields is saved first, and nothing is built where that fails. */
export function useBuild({ build }: Pick<PanePowers, "build">): () => void {
  const { save } = useSettingsForm();
  const saveAndBuild = async (): Promise<void> => {
    if (await save()) await build();
  };
  return () => void saveAndBuild();
}
