import { boardRoutes } from '@huying/shared/board/board-routes'
import { caseRoutes } from '@huying/shared/case/case-routes'
import { queueRoutes } from '@huying/shared/desk/queue-routes'
import { followUpRoutes } from '@huying/shared/follow-up/follow-up-routes'
import { objectionRoutes } from '@huying/shared/objection/objection-routes'
import { safetyRoutes } from '@huying/shared/safety/safety-routes'
import { questionRoutes } from '@huying/shared/service/question-routes'
import type { RoutesOf } from '../edge/endpoint'

/** All that the case function answers: cases, and what other concepts do with them. */
export const allCaseRoutes: RoutesOf<'case'> = {
	...caseRoutes,
	...queueRoutes,
	...followUpRoutes,
	...boardRoutes,
	...safetyRoutes,
	...questionRoutes,
	...objectionRoutes,
}
