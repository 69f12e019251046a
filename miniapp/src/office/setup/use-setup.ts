import type { SetupView } from '@huying/shared/setup/setup-view'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** What is there and what is missing, as it stands now. */
export const useSetup = (active: boolean): Answer<SetupView> =>
	useAnswer(active ? 'setup' : undefined, () => api.setup())
