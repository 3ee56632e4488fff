import type { BuildWish } from "../view/build-status";
import type { PanePowers } from "./pane-powers";
import { useSettingsForm } from "./settings/settings-form";

/** Building as the pane does it: what stands in its fields is saved first, and nothing is built where that fails. */
export function useBuild({ build }: Pick<PanePowers, "build">): (wish?: BuildWish) => void {
  const { save } = useSettingsForm();
  const saveAndBuild = async (wish: BuildWish | undefined): Promise<void> => {
    if (await save()) await build(wish);
  };
  return (wish) => void saveAndBuild(wish);
}
