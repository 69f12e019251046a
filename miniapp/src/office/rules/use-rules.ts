import type { RulesView } from '@huying/shared/rule/rules-view'
import { api } from '../../api/client'
import { type Answer, useAnswer } from '../../api/use-answer'

/** The county's rules and calendar, as they stand. */
export const useRules = (active: boolean): Answer<RulesView> =>
	useAnswer(active ? 'rules' : undefined, () => api.rules())
